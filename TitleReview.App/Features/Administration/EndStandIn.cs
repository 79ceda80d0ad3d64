using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Administration;

/// <summary>Ends a stand-in at once, by either of the two. What was done under it stays done.</summary>
public sealed class EndStandIn(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    /// <param name="Version">As it was on the page.</param>
    public sealed record Command(Guid StandIn, int Version);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(EndStandIn), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        var standIn = await db.StandIns.SingleOrDefaultAsync(
            one => one.Id == command.StandIn && (one.Delegate == me.Person || db.Assignments.Any(held => held.Id == one.Assignment && held.Person == me.Person)), ct);
        if (standIn is null)
        {
            return Verdict.Of(new StandInIsNotThere());
        }
        var verdict = Verdict.Of(
            standIn.Version == command.Version ? null : new PageIsStale(),
            standIn.EndedAt is null && clock.Today() <= standIn.ToOn ? null : new StandInHasEnded());
        if (verdict.IsRefused)
        {
            return verdict;
        }

        standIn.EndedAt = clock.UtcNow();
        db.Audit(me.Person, clock.UtcNow(), nameof(EndStandIn), standIn.Id.ToString("N"));
        return await db.SaveAsync(ct);
    }
}
