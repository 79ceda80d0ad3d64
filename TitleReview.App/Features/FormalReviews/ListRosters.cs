using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.FormalReviews;

/// <summary>「花名册」 that can be had: by notice and unit, and for the office of a notice all units together.</summary>
public sealed class ListRosters(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    /// <param name="Unit">Null: all units of the notice.</param>
    public sealed record Row(NoticeId Notice, string Title, OrganisationId? Unit, string UnitName, int People, int Accepted);

    /// <summary>Null when the page is not for this person.</summary>
    public async Task<IReadOnlyList<Row>?> HandleAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ListRosters), me).IsRefused)
        {
            return null;
        }
        var (units, offices) = (FeeScope.UnitsOf(me), RosterData.OfficesOf(me));
        var counted = await db.Cases.AsNoTracking()
            .Where(file => file.Stage >= Stage.UnitAudit && (units.Contains(file.Unit) || offices.Contains(file.Office)))
            .GroupBy(file => new { file.Notice, file.Office, file.Unit })
            .Select(group => new { group.Key.Notice, group.Key.Office, group.Key.Unit, People = group.Count(), Accepted = group.Count(file => file.Stage >= Stage.FeeDue) })
            .ToListAsync(ct);
        var titles = await db.Notices.AsNoTracking().ToDictionaryAsync(notice => notice.Id, notice => notice.Title, ct);
        var names = await db.Organisations.AsNoTracking().ToDictionaryAsync(organisation => organisation.Id, organisation => organisation.Name, ct);
        var all = counted.Where(one => offices.Contains(one.Office)).GroupBy(one => one.Notice)
            .Select(group => new Row(group.Key, titles[group.Key], null, "全部单位", group.Sum(one => one.People), group.Sum(one => one.Accepted)));
        return [.. all, .. counted.Select(one => new Row(one.Notice, titles[one.Notice], one.Unit, names[one.Unit], one.People, one.Accepted)).OrderBy(row => row.UnitName, StringComparer.Ordinal)];
    }
}
