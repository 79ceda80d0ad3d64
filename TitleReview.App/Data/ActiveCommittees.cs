using Microsoft.EntityFrameworkCore;
using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Data;

/// <summary>「经核准且在有效期内的评审委员会」: only these may open a notice and review by it.</summary>
public static class ActiveCommittees
{
    /// <summary>With their registrations, so that <see cref="Committee.InForce"/> can be asked.</summary>
    /// <remarks>See also <see cref="CommitteeRegistration.IsInForce"/>: the same condition, on a row that is loaded.</remarks>
    public static IQueryable<Committee> MayReview(ReviewDb db, OrganisationId office, DateOnly today) =>
        db.Committees.Include(committee => committee.Registrations)
            .Where(committee => committee.Office == office && db.CommitteeRegistrations.Any(one =>
                one.Committee == committee.Id && one.State == RegistrationState.Approved && one.Lateness != LatenessDecision.Cancel && one.ApprovedOn <= today && today <= one.ValidUntil))
            .OrderBy(committee => committee.Name);
}
