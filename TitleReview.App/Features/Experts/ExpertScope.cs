using TitleReview.App.Data;
using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Experts;

/// <summary>Who sees which experts: the centre all, an office its pool, a unit its people.</summary>
internal static class ExpertScope
{
    public static IQueryable<PoolExpert> ExpertsOf(this ReviewDb db, Actor me)
    {
        var (offices, units) = (me.Offices(Role.CommitteeOffice), me.Offices(Role.UnitOfficer));
        return me.Holds(Role.RegionalCentre)
            ? db.PoolExperts
            : db.PoolExperts.Where(expert => offices.Contains(expert.Office) || (expert.Unit != null && units.Contains(expert.Unit.Value)));
    }

    /// <summary>Whether somebody reads what is shortened for others.</summary>
    public static bool KeepsPool(this Actor me, PoolExpert expert) => me.Holds(Role.RegionalCentre) || me.Holds(Role.CommitteeOffice, expert.Office);
}
