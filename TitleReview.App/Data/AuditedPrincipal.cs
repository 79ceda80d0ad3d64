using Microsoft.EntityFrameworkCore;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Data;

/// <summary>For whom a stand-in did what is being audited.</summary>
internal static class AuditedPrincipal
{
    /// <summary>Null where his own roles were enough.</summary>
    /// <param name="subject">The id of the case, where it is about one.</param>
    public static async Task<PersonId?> PrincipalOfAsync(this ReviewDb db, Actor actor, string operation, string subject, CancellationToken ct)
    {
        if (actor.Roles.All(held => held.OnBehalfOf is null) || OperationMatrix.Rows.FirstOrDefault(row => row.Name == operation) is not { Roles.Count: > 0 } row)
        {
            return null;
        }
        CaseId? id = Guid.TryParse(subject, out var value) ? new(value) : null;
        var file = db.ChangeTracker.Entries<ReviewCase>().Select(entry => entry.Entity).FirstOrDefault(one => one.Id == id)
            ?? await db.Cases.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, ct);
        // a step has been taken already, and who may act next is another question
        return file is not null && db.ChangeTracker.Entries<HistoryEntry>().FirstOrDefault(line => line.State == EntityState.Added && file.History.Any(one => ReferenceEquals(one, line.Entity))) is { } step
            ? step.Entity.OnBehalfOf
            : actor.OnBehalfOf(one => row.Roles.Any(role => file is null ? one.Holds(role) : file.IsHeldBy(one, role)))?.Person;
    }
}
