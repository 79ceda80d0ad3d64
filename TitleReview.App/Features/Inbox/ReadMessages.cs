using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Inbox;

/// <summary>Marks one of one's own messages as read, or all of them. No deadline depends on it.</summary>
public sealed class ReadMessages(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    /// <param name="key">Null: all.</param>
    public async Task<Verdict> HandleAsync(string? key, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ReadMessages), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        var unread = await db.Messages.Where(message => message.Person == me.Person && message.ReadAt == null && (key == null || message.Key == key)).ToListAsync(ct);
        var now = clock.UtcNow();
        unread.ForEach(message => message.ReadAt = now);
        return unread.Count == 0 ? Verdict.Allowed : await db.SaveAsync(ct);
    }
}
