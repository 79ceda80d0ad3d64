using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Inbox;

/// <summary>One's own messages, a page of them, the latest first.</summary>
public sealed class ListInbox(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies, MailAddresses addresses, ReadFilingStanding readFiling)
{
    public const int PageSize = 20;

    /// <param name="Clause">Of the notice, where one decides; null where none does.</param>
    /// <param name="At">UTC.</param>
    public sealed record Row(string Key, string Title, string Text, Citation? Clause, string Url, DateTime At, bool IsRead);

    /// <param name="Total">With the filter.</param>
    /// <param name="Address">Where this person is reminded by mail; null: nowhere.</param>
    public sealed record View(IReadOnlyList<Row> Rows, int Total, int Unread, PersonId Person, string? Address, int AddressVersion);

    /// <summary>Null when the page is not for this person.</summary>
    public async Task<View?> HandleAsync(bool unreadOnly, int page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ListInbox), me).IsRefused)
        {
            return null;
        }
        var mine = db.Messages.AsNoTracking().Where(message => message.Person == me.Person);
        var found = mine.Where(message => !unreadOnly || message.ReadAt == null);
        var shown = await found.OrderByDescending(message => message.At).ThenByDescending(message => message.Line).ThenBy(message => message.Key).Skip(Paging.Skip(page, PageSize)).Take(PageSize).ToListAsync(ct);
        var words = await MessageWords.LoadAsync(db, policies, readFiling, shown, ct);
        var (address, version) = await addresses.ReadAsync(db, me.Person, ct);
        return new View([.. shown.Select(words.Of)], await found.CountAsync(ct), await mine.CountAsync(message => message.ReadAt == null, ct), me.Person, address, version);
    }
}
