using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Delegations;

/// <summary>Which entries of the register a person may see: the office that keeps it, and the committee's office of the notice.</summary>
internal static class KnownDelegations
{
    public static IQueryable<Delegation> DelegationsFor(this ReviewDb db, Actor me)
    {
        var (keepers, offices) = (At(Role.PrefectureOffice), At(Role.CommitteeOffice));
        return db.Delegations.Where(delegation => keepers.Contains(delegation.Keeper) || db.Notices.Any(notice => notice.Id == delegation.Notice && offices.Contains(notice.Office)));

        List<OrganisationId> At(Role role) => [.. me.Roles.Where(held => held.Role == role).Select(held => held.Organisation).Distinct()];
    }
}
