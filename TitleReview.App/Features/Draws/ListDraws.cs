using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Draws;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Draws;

/// <summary>「抽取」: the last first. Whatever was published is shown to everybody who signs in.</summary>
public sealed class ListDraws(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, DrawStore store)
{
    public const int PageSize = 20;

    /// <param name="Hash">Null before freezing.</param>
    public sealed record Row(DrawId Id, string Title, DrawKind Kind, DrawState State, string Office, string? Hash, DateTime PreparedAt);

    public sealed record View(IReadOnlyList<Row> Rows, int Total, bool MayPrepare);

    /// <summary>Null when the page is not for this person.</summary>
    public async Task<View?> HandleAsync(int page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ListDraws), me).IsRefused)
        {
            return null;
        }
        var found = from draw in db.DrawsShownTo(me).AsNoTracking()
                    join office in db.Organisations on draw.Office equals office.Id
                    orderby draw.PreparedAt descending, draw.Id
                    select new { Draw = draw, Office = office.Name };
        var rows = await found.Skip(Paging.Skip(page, PageSize)).Take(PageSize).ToListAsync(ct);
        return new(
            [.. rows.Select(row => new Row(row.Draw.Id, store.Plan(row.Draw).Title, row.Draw.Kind, row.Draw.State, row.Office, KnownDraws.HashOf(row.Draw), row.Draw.PreparedAt))],
            await found.CountAsync(ct),
            !OperationMatrix.WhyNot(nameof(PrepareDraw), me).IsRefused);
    }
}
