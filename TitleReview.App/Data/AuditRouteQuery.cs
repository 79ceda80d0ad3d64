using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Data;

/// <summary>「逐级申报」: the offices above a unit, as the tree of organisations has them today.</summary>
public static class AuditRouteQuery
{
    /// <param name="levels">What the notice asks for; others above the unit are left out.</param>
    /// <remarks>Rule EL-05. The nearest of each kind counts.</remarks>
    public static async Task<AuditRoute> AuditRouteAsync(this ReviewDb db, OrganisationId unit, IReadOnlyList<AuditLevel> levels, CancellationToken ct)
    {
        var above = await AboveAsync(db, unit, ct);
        return new AuditRoute(
            Nearest(AuditLevel.Supervisor, OrganisationKind.Supervisor),
            Nearest(AuditLevel.County, OrganisationKind.CountyBureau),
            Nearest(AuditLevel.Prefecture, OrganisationKind.PrefectureBureau));

        OrganisationId? Nearest(AuditLevel level, OrganisationKind kind) =>
            levels.Contains(level) ? above.FirstOrDefault(organisation => organisation.Kind == kind)?.Id : null;
    }

    private static async Task<IReadOnlyList<Organisation>> AboveAsync(ReviewDb db, OrganisationId unit, CancellationToken ct)
    {
        var above = new List<Organisation>();
        var next = await ParentOfAsync(unit);
        // a tree that somebody has tied into a ring ends here as well
        while (next is { } id && id != unit && above.TrueForAll(known => known.Id != id))
        {
            above.Add(await db.Organisations.AsNoTracking().SingleAsync(organisation => organisation.Id == id, ct));
            next = above[^1].Parent;
        }
        return above;

        Task<OrganisationId?> ParentOfAsync(OrganisationId child) =>
            db.Organisations.Where(organisation => organisation.Id == child).Select(organisation => organisation.Parent).SingleAsync(ct);
    }
}
