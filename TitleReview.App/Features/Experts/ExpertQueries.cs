using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Experts;

internal static class ExpertQueries
{
    /// <summary>Whether somebody judges, or is in a pool from which judges are drawn.</summary>
    public static async Task<bool> IsExpertAsync(this ReviewDb db, Actor me, CancellationToken ct) =>
        me.Holds(Role.Expert) || await db.PoolExperts.AnyAsync(expert => expert.Person == me.Person, ct);

    public static IReadOnlyList<OrganisationId> Offices(this Actor me, Role role) => [.. me.Roles.Where(held => held.Role == role).Select(held => held.Organisation).Distinct()];
}
