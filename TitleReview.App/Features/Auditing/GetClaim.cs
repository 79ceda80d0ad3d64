using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Auditing;

/// <summary>Who has a case open that it is the actor's turn to deal with.</summary>
public sealed class GetClaim(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    /// <param name="Claim">Null while nobody has it open.</param>
    public sealed record View(ListAuditQueue.Claimed? Claim);

    /// <summary>Null when it is not, or no longer, this person's turn.</summary>
    public async Task<View?> HandleAsync(CaseId id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == id, ct);
        if (OperationMatrix.WhyNot(nameof(GetClaim), me, file).IsRefused)
        {
            return null;
        }
        var now = clock.UtcNow();
        var claim = await db.ClaimsAt(now).SingleOrDefaultAsync(known => known.Case == id, ct);
        if (claim is null || !claim.IsLive(file!.Holder, now))
        {
            return new View(Claim: null);
        }
        var name = await db.People.Where(person => person.Id == claim.Person).Select(person => person.Name).SingleAsync(ct);
        return new View(new ListAuditQueue.Claimed(name, claim.Since, claim.Person == me.Person));
    }
}
