using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Ballots;

/// <summary>「作废投票」 for a reason on the record: the slips are destroyed unread, and the vote is repeated.</summary>
public sealed class VoidBallot(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public sealed record Command(BallotBoxId Box, string Reason);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(VoidBallot), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        db.Audit(me.Person, clock.UtcNow(), nameof(VoidBallot), command.Box.ToString());
        var verdict = await db.SaveAsync(ct, async () =>
        {
            if (await BallotPart.OfAsync(db, me, command.Box, ct) is not { Part.MayRun: true, Box: var box })
            {
                return Verdict.Of(new BallotNotFound());
            }
            var refused = Verdict.Of(
                box.State != BallotState.Open ? new BallotIsOver() : null,
                !BallotReason.IsGiven(command.Reason) ? new VoidingNeedsReason() : null);
            if (!refused.IsRefused)
            {
                (box.State, box.EndedAt, box.VoidedFor) = (BallotState.Void, clock.UtcNow(), command.Reason.Trim());
                await CountingOfBallots.EmptyAsync(db, box, ct);
                db.PaperCounts.RemoveRange(await db.PaperCounts.Where(one => one.Box == box.Id).ToListAsync(ct));
            }
            return refused;
        });
        if (!verdict.IsRefused)
        {
            await CountingOfBallots.ClearAwayAsync(db, ct);
        }
        return verdict;
    }
}
