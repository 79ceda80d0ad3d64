using Microsoft.EntityFrameworkCore;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Data;

/// <summary>「经办人」 of units, committees' offices and the region's centre: who is to be told of what an organisation has to do. Who stands in for them, too.</summary>
internal static class Officers
{
    public static async Task<ILookup<(Role, OrganisationId), PersonId>> OfficersAsync(this ReviewDb db, DateOnly today, CancellationToken ct)
    {
        var inForce = db.Assignments.AsNoTracking().InForceOn(today).Where(held => held.Role == Role.UnitOfficer || held.Role == Role.CommitteeOffice || held.Role == Role.RegionalCentre);
        var own = await inForce.Select(held => new { held.Role, held.Organisation, held.Person }).ToListAsync(ct);
        var standing = await (
            from standIn in db.StandIns.AsNoTracking()
            join held in inForce on standIn.Assignment equals held.Id
            where standIn.EndedAt == null && standIn.FromOn <= today && today <= standIn.ToOn
            select new { held.Role, held.Organisation, Person = standIn.Delegate }).ToListAsync(ct);
        return own.Concat(standing).Distinct().ToLookup(one => (one.Role, one.Organisation), one => one.Person);
    }
}
