using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Notices;

/// <summary>「演练」: those of one's office, and those one is named for; and in which one is.</summary>
public sealed class ListRehearsals(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public const int PageSize = 20;

    public sealed record Row(NoticeId Id, string Title, string StartedBy, DateTime StartedAt, DateTime? WipedAt);

    /// <param name="Inside">The rehearsal this person is in; null: in none.</param>
    public sealed record View(IReadOnlyList<Row> Rows, int Total, NoticeId? Inside);

    /// <summary>Null when the page is not for this person.</summary>
    public async Task<View?> HandleAsync(int page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ListRehearsals), me).IsRefused)
        {
            return null;
        }
        var found = db.RehearsalsFor(me).AsNoTracking();
        var rows = await found.OrderByDescending(one => one.Number).Skip(Paging.Skip(page, PageSize)).Take(PageSize)
            .Select(one => new Row(one.Id, one.Title, one.StartedByName, one.StartedAt, one.WipedAt)).ToListAsync(ct);
        return new View(rows, await found.CountAsync(ct), db.Rehearsal);
    }
}
