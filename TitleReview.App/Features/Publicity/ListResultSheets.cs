using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Publicity;

/// <summary>「结果公示文稿」: one for each notice and period, the newest first.</summary>
public sealed class ListResultSheets(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    // what anybody still posts or files; older ones stay to be had by their address
    private const int Most = 50;

    public sealed record Row(NoticeId Notice, string Title, DateRange Days, int People);

    public async Task<IReadOnlyList<Row>> HandleAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ListResultSheets), me).IsRefused)
        {
            return [];
        }
        var offices = me.Roles.Where(held => held.Role == Role.CommitteeOffice).Select(held => held.Organisation).Distinct().ToList();
        var found = await (
            from period in db.Publicities.AsNoTracking()
            join file in db.Cases on period.Case equals file.Id
            join notice in db.Notices on file.Notice equals notice.Id
            where period.Kind == PublicityKind.Result && period.Submission == file.Submissions && offices.Contains(notice.Office)
            group period by new { notice.Id, notice.Title, period.FromOn, period.ToOn } into sheet
            orderby sheet.Key.FromOn descending, sheet.Key.Title
            select new { sheet.Key, People = sheet.Count() }).Take(Most).ToListAsync(ct);
        return [.. found.Select(sheet => new Row(sheet.Key.Id, sheet.Key.Title, new(sheet.Key.FromOn, sheet.Key.ToOn), sheet.People))];
    }
}
