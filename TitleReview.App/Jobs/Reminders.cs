using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Jobs;

/// <summary>「到期提醒」: puts every reminder that is due into its inbox, once, however many instances do so and however long none did.</summary>
public sealed class Reminders(IDbContextFactory<ReviewDb> dbs, PolicyStore policies, TimeProvider clock)
{
    private const int MostAtOnce = 200;

    /// <returns>How many were sent.</returns>
    public async Task<int> SendAsync(CancellationToken ct)
    {
        var now = clock.UtcNow();
        List<Message> due;
        await using (var db = await dbs.CreateDbContextAsync(ct))
        {
            due = [.. await new DeadlineReminders(db, policies, now).DueAsync(ct), .. await PublicityReminders.DueAsync(db, now, ct), .. await new FilingDueReminders(db, policies, now).DueAsync(ct)];
        }
        var sent = 0;
        foreach (var part in due.Chunk(MostAtOnce))
        {
            sent += await PutAsync(part, ct);
        }
        return sent;
    }

    // looked at again inside the transaction: another instance may have been faster
    private async Task<int> PutAsync(IReadOnlyList<Message> due, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var added = 0;
        var verdict = await db.SaveAsync(ct, inside: async () =>
        {
            var keys = due.Select(message => message.Key).Distinct().ToList();
            var known = (await db.Messages.AsNoTracking().Where(message => keys.Contains(message.Key)).Select(message => new { message.Person, message.Key }).ToListAsync(ct))
                .Select(message => (message.Person, message.Key)).ToHashSet();
            var missing = due.Where(message => known.Add((message.Person, message.Key))).ToList();
            db.Messages.AddRange(missing);
            added = missing.Count;
            return Verdict.Allowed;
        });
        return verdict.IsRefused ? 0 : added;
    }
}
