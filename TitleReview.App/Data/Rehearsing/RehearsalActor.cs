using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Data.Rehearsing;

/// <summary>「演练中的人员」: whoever has entered a rehearsal holds the parts he was named for, and for the time being nothing else.</summary>
internal static class RehearsalActor
{
    /// <summary>Null for whoever is in none: he acts as what he is.</summary>
    public static async Task<Actor?> RehearsingAsync(this ReviewDb db, Person person, DateOnly today, CancellationToken ct)
    {
        var found = await (
            from visit in db.RehearsalVisits
            join rehearsal in db.Rehearsals on visit.Rehearsal equals rehearsal.Id
            where visit.Person == person.Id && rehearsal.WipedAt == null
            select new { rehearsal.Id, rehearsal.Number, rehearsal.Office }).SingleOrDefaultAsync(ct);
        if (found is null)
        {
            return null;
        }
        var parts = await db.RehearsalParts.AsNoTracking().Where(part => part.Rehearsal == found.Id && part.Person == person.Id).ToListAsync(ct);
        var held = await db.Assignments.AsNoTracking().InForceOn(today).Where(one => one.Person == person.Id && one.Organisation == found.Office).Select(one => one.Role).ToListAsync(ct);
        // the office itself is no invention: its pool and its settings are real, so they are open to nobody who does not belong there
        List<HeldRole> roles = [.. parts.Where(part => part.Organisation != found.Office || held.Contains(part.Role)).Select(part => new HeldRole(part.Role, part.Organisation))];
        db.Enter(found.Id, found.Number);
        return new Actor(person.Id, person.Name, roles);
    }
}
