using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data.Rehearsing;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Data;

/// <summary>The identity the sign-in provider vouches for.</summary>
public sealed record SubjectKey(string Issuer, string Subject);

/// <summary>Who asks; null for nobody.</summary>
public delegate ValueTask<SubjectKey?> CurrentSubject();

/// <summary>Loads the actor with the roles in force today. Asked by every use case anew, so that a revoked role stops acting at once.</summary>
public static class ActorQuery
{
    public static readonly Actor Nobody = new(new PersonId(Guid.Empty), "", []);

    public static async Task<Actor> ActorAsync(this ReviewDb db, CurrentSubject who, TimeProvider clock, CancellationToken ct)
    {
        if (await who() is not { } subject)
        {
            return Nobody;
        }
        var person = await db.People.AsNoTracking()
            .SingleOrDefaultAsync(candidate => candidate.Issuer == subject.Issuer && candidate.Subject == subject.Subject, ct);
        return person is null ? Nobody : await db.RolesOfAsync(person, clock, ct);
    }

    /// <summary>The actor in whose name something arrives that carries no identity of its own.</summary>
    public static async Task<Actor> ActorAsync(this ReviewDb db, PersonId id, TimeProvider clock, CancellationToken ct) =>
        await db.RolesOfAsync(await db.People.AsNoTracking().SingleAsync(person => person.Id == id, ct), clock, ct);

    private static async Task<Actor> RolesOfAsync(this ReviewDb db, Rows.Person person, TimeProvider clock, CancellationToken ct)
    {
        var today = clock.Today();
        if (await db.RehearsingAsync(person, today, ct) is { } rehearsing)
        {
            db.Acts(rehearsing);
            return rehearsing;
        }
        var inForce = db.Assignments.AsNoTracking().InForceOn(today);
        var own = await inForce.Where(assignment => assignment.Person == person.Id)
            .Select(assignment => new HeldRole(assignment.Role, assignment.Organisation, null))
            .ToListAsync(ct);
        // a stand-in ends with the role it stands for, whichever way that ends
        var onBehalf = await (
            from standIn in db.StandIns.AsNoTracking()
            join assignment in inForce on standIn.Assignment equals assignment.Id
            join principal in db.People on assignment.Person equals principal.Id
            where standIn.Delegate == person.Id && standIn.EndedAt == null && standIn.FromOn <= today && today <= standIn.ToOn
            orderby standIn.GrantedAt, standIn.Id
            select new { assignment.Role, assignment.Organisation, principal.Id, principal.Name }).ToListAsync(ct);
        var actor = new Actor(person.Id, person.Name, [.. own, .. onBehalf.Select(held => new HeldRole(held.Role, held.Organisation, new Principal(held.Id, held.Name)))]);
        db.Acts(actor);
        return actor;
    }

    /// <summary>The assignments that let somebody act on a day.</summary>
    public static IQueryable<Rows.Assignment> InForceOn(this IQueryable<Rows.Assignment> assignments, DateOnly day) =>
        assignments.Where(assignment => assignment.RevokedAt == null && assignment.FromOn <= day && (assignment.ToOn == null || day <= assignment.ToOn));
}
