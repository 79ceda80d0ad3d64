using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Ballots;

/// <summary>「录入纸质票数」: two people, neither of whom sees the other's figures. Equal ones are the result; of unequal ones nothing is kept.</summary>
public sealed class EnterPaperCount(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public sealed record Command(BallotBoxId Box, int Number, int Agree, int Against, int Abstain);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(EnterPaperCount), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        var differs = false;
        db.Audit(me.Person, clock.UtcNow(), nameof(EnterPaperCount), command.Box.ToString(), command.Number.ToString(CultureInfo.InvariantCulture));
        var verdict = await db.SaveAsync(ct, async () =>
        {
            var found = await BallotPart.OfAsync(db, me, command.Box, ct);
            var one = await db.BallotCases.SingleOrDefaultAsync(file => file.Box == command.Box && file.Number == command.Number, ct);
            if (found is not { Part.MayCount: true, Box: { IsOnPaper: true } box } || one is null)
            {
                return Verdict.Of(new BallotNotFound());
            }
            var mine = new PaperCount { Box = box.Id, Number = one.Number, Person = me.Person, Agree = command.Agree, Against = command.Against, Abstain = command.Abstain };
            var first = await db.PaperCounts.SingleOrDefaultAsync(count => count.Box == box.Id && count.Number == one.Number, ct);
            var refused = Verdict.Of(
                    box.State != BallotState.Open || one.Hash is not null ? new BallotIsOver() : null,
                    first?.Person == me.Person ? new PaperCountIsYours() : null)
                .And(PaperRules.WhyNot(one.Voters, mine.Agree, mine.Against, mine.Abstain));
            if (refused.IsRefused)
            {
                return refused;
            }
            differs = first?.IsAsIn(mine) == false;
            await TakeAsync(db, box, one, first, mine, me, ct);
            return Verdict.Allowed;
        });
        return differs && !verdict.IsRefused ? Verdict.Of(new PaperCountsDiffer()) : verdict;
    }

    private async Task TakeAsync(ReviewDb db, BallotBox box, BallotCase one, PaperCount? first, PaperCount mine, Actor me, CancellationToken ct)
    {
        if (first is null)
        {
            db.PaperCounts.Add(mine);
            return;
        }
        db.PaperCounts.Remove(first);
        if (!first.IsAsIn(mine))
        {
            return;
        }
        var tally = new BallotTally(one.Voters, mine.Agree, mine.Against, mine.Abstain);
        one.Count(tally, tally.HashOf(box.Id, one.Number, []));
        if (!await db.BallotCases.AnyAsync(other => other.Box == box.Id && other.Number != one.Number && other.Hash == null, ct))
        {
            (box.State, box.EndedAt) = (BallotState.Closed, clock.UtcNow());
            var hashes = await db.BallotCases.AsNoTracking().Where(other => other.Box == box.Id && other.Number != one.Number).ToDictionaryAsync(other => other.Number, other => other.Hash!, ct);
            hashes[one.Number] = one.Hash!;
            db.Audit(me.Person, clock.UtcNow(), nameof(CloseBallot), box.Id.ToString(), BallotCheck.DetailOf(hashes));
            await CountingOfBallots.EmptyAsync(db, box, ct);
        }
    }
}
