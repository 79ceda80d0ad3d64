using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Draws;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Draws;

internal static class KnownDraws
{
    /// <summary>Those of the offices where the person holds the role.</summary>
    public static IQueryable<Draw> DrawsOf(this ReviewDb db, Actor me, Role role)
    {
        var offices = OfficesOf(me, role);
        return db.Draws.Where(draw => offices.Contains(draw.Office));
    }

    /// <summary>What is published is there for everybody who signs in; what is being prepared, and what was never published, for the office alone.</summary>
    public static IQueryable<Draw> DrawsShownTo(this ReviewDb db, Actor me)
    {
        var offices = OfficesOf(me, Role.CommitteeOffice);
        return db.Draws.Where(draw => draw.Frozen != null || offices.Contains(draw.Office));
    }

    public static IReadOnlyList<OrganisationId> OfficesOf(Actor me, Role role) => [.. me.Roles.Where(held => held.Role == role).Select(held => held.Organisation).Distinct()];

    public static string? HashOf(Draw draw) => draw.Frozen is { } frozen ? CanonicalDraw.HashOf(frozen) : null;
}
