using Microsoft.EntityFrameworkCore;
using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Data;

/// <summary>「登记的专业目录」: from what an application chooses its specialty, where the committee that reviews it has registered one.</summary>
/// <remarks>Rule RG-06.</remarks>
public static class SpecialtyChoices
{
    /// <returns>In the order of the directory; empty where the office has no committee whose registration is in force.</returns>
    public static async Task<IReadOnlyList<Specialty>> OfAsync(ReviewDb db, OrganisationId office, DateOnly today, CancellationToken ct)
    {
        var versions = (await ActiveCommittees.MayReview(db, office, today).AsNoTracking().ToListAsync(ct)).ConvertAll(committee => committee.InForce(today)!.Id);
        return await db.Specialties.AsNoTracking().Where(one => versions.Contains(one.Registration)).OrderBy(one => one.Registration).ThenBy(one => one.Position).ToListAsync(ct);
    }
}
