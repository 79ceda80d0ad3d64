using Microsoft.EntityFrameworkCore;
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
        var roles = await db.Assignments.AsNoTracking()
            .Where(assignment => assignment.Person == person.Id && assignment.RevokedAt == null && assignment.FromOn <= today && (assignment.ToOn == null || today <= assignment.ToOn))
            .Select(assignment => new HeldRole(assignment.Role, assignment.Organisation))
            .ToListAsync(ct);
        return new Actor(person.Id, person.Name, roles);
    }
}
