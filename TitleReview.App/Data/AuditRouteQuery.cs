using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Data;

/// <summary>「逐级申报」: the offices above a unit, as the tree of organisations has them today.</summary>
public static class AuditRouteQuery
{
    /// <param name="levels">What the notice asks for; others above the unit are left out.</param>
    /// <remarks>
    /// Rule EL-05: the nearest of each kind counts. Rule EL-06, 「企业以营业执照注册地为依据，选择材料接收部门」: the bureaus of an enterprise are those of the
    /// division where it is registered, wherever it stands in the tree; where no such bureau is entered, the tree decides for it too.
    /// </remarks>
    public static async Task<AuditRoute> AuditRouteAsync(this ReviewDb db, OrganisationId unit, IReadOnlyList<AuditLevel> levels, CancellationToken ct)
    {
        var own = await db.Organisations.AsNoTracking().SingleAsync(organisation => organisation.Id == unit, ct);
        var above = await AboveAsync(db, own, ct);
        var place = own is { Nature: OrganisationNature.Enterprise, Division.Length: 6 } ? own.Division : "";
        return new AuditRoute(
            Nearest(AuditLevel.Supervisor, OrganisationKind.Supervisor),
            await RegisteredAsync(AuditLevel.County, OrganisationKind.CountyBureau, place) ?? Nearest(AuditLevel.County, OrganisationKind.CountyBureau),
            await RegisteredAsync(AuditLevel.Prefecture, OrganisationKind.PrefectureBureau, place.Length > 0 ? place[..4] + "00" : "") ?? Nearest(AuditLevel.Prefecture, OrganisationKind.PrefectureBureau));

        OrganisationId? Nearest(AuditLevel level, OrganisationKind kind) =>
            levels.Contains(level) ? above.FirstOrDefault(organisation => organisation.Kind == kind)?.Id : null;

        async Task<OrganisationId?> RegisteredAsync(AuditLevel level, OrganisationKind kind, string division) => division.Length > 0 && levels.Contains(level)
            ? await db.Organisations
                .Where(bureau => bureau.Kind == kind && bureau.Division == division && bureau.ClosedAt == null)
                .OrderBy(bureau => bureau.Name).Select(bureau => (OrganisationId?)bureau.Id).FirstOrDefaultAsync(ct)
            : null;
    }

    private static async Task<IReadOnlyList<Organisation>> AboveAsync(ReviewDb db, Organisation unit, CancellationToken ct)
    {
        var above = new List<Organisation>();
        var next = unit.Parent;
        // a tree that somebody has tied into a ring ends here as well
        while (next is { } id && id != unit.Id && above.TrueForAll(known => known.Id != id))
        {
            above.Add(await db.Organisations.AsNoTracking().SingleAsync(organisation => organisation.Id == id, ct));
            next = above[^1].Parent;
        }
        return above;
    }
}
