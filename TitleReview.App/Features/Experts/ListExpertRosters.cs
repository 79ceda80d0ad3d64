using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Experts;

/// <summary>「评委花名册」: of each pool how many are on it, by specialty, and what of it has been filed this year.</summary>
public sealed class ListExpertRosters(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public const int PageSize = 20;

    public sealed record Row(OrganisationId Office, string Name, int Experts, IReadOnlyList<string> Specialties, RosterParts Parts, int Version, IReadOnlyList<Finding> Findings);

    public sealed record View(IReadOnlyList<Row> Rows, int Total, int Year, bool MayRecord);

    /// <summary>Null when the page is not for this person.</summary>
    public async Task<View?> HandleAsync(int page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ListExpertRosters), me).IsRefused)
        {
            return null;
        }
        var (own, year) = (me.Offices(Role.CommitteeOffice), clock.Today().Year);
        var listed = db.PoolExperts.AsNoTracking().Where(one => (me.Holds(Role.RegionalCentre) || own.Contains(one.Office)) && (one.State == ExpertState.InPool || one.State == ExpertState.CentreDecision));
        var offices = db.Organisations.AsNoTracking().Where(office => listed.Any(one => one.Office == office.Id));
        var rows = await offices.OrderBy(office => office.Name).Skip(Paging.Skip(page, PageSize)).Take(PageSize).Select(office => new { office.Id, office.Name }).ToListAsync(ct);
        var ids = rows.ConvertAll(row => row.Id);
        var counts = await listed.Where(one => ids.Contains(one.Office)).GroupBy(one => new { one.Office, one.Specialty }).Select(group => new { group.Key.Office, group.Key.Specialty, Count = group.Count() }).ToListAsync(ct);
        var filings = await db.ExpertRosterFilings.AsNoTracking().Where(one => ids.Contains(one.Office) && one.Year == year).ToDictionaryAsync(one => one.Office, ct);
        return new View(
            [
                .. from row in rows
                   let filing = filings.GetValueOrDefault(row.Id)
                   let parts = filing is null ? new RosterParts(null, null, null, false, false) : new RosterParts(filing.ElectronicOn, filing.PaperOn, filing.PlatformOn, filing.IsSigned, filing.IsSealed)
                   let ofRow = counts.Where(count => count.Office == row.Id).ToList()
                   select new Row(
                       row.Id, row.Name, ofRow.Sum(count => count.Count), [.. ofRow.Select(count => count.Specialty).Order(StringComparer.Ordinal)], parts, filing?.Version ?? 0,
                       RosterFilingRules.Check(parts, PoolPolicies.Deadlines)),
            ],
            await offices.CountAsync(ct), year, !OperationMatrix.WhyNot(nameof(RecordRosterFiling), me).IsRefused);
    }
}
