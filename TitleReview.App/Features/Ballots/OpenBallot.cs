using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Ballots;

/// <summary>「发起投票」 on one case or several, by the office or the chair, while the meeting is lawful.</summary>
public sealed class OpenBallot(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, NewId newId, BallotAgenda agenda, BallotStore store, DrawBytes draw)
{
    /// <param name="Reason">Asked for where a case was voted on before, and for a vote on paper.</param>
    public sealed record Command(MeetingId Meeting, IReadOnlyCollection<CaseId> Cases, string Reason = "", bool IsOnPaper = false);

    public sealed record Result(Verdict Verdict, BallotBoxId? Box);

    public async Task<Result> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(OpenBallot), me) is { IsRefused: true } notAllowed)
        {
            return new(notAllowed, null);
        }
        var id = new BallotBoxId(newId());
        db.Audit(me.Person, clock.UtcNow(), nameof(OpenBallot), id.ToString(), string.Create(CultureInfo.InvariantCulture, $"{command.Meeting} {command.Cases.Count}"));
        var verdict = await db.SaveAsync(ct, async () =>
        {
            var part = await BallotPart.OfAsync(db, me, command.Meeting, ct);
            if (part?.MayRun != true)
            {
                return Verdict.Of(new BallotNotFound());
            }
            var items = await agenda.OfAsync(db, part.Meeting, command.Cases, ct);
            var keepers = await db.BallotKeepers.AsNoTracking().Where(keeper => keeper.Meeting == command.Meeting).ToListAsync(ct);
            if (WhyNot(command, part, items, keepers) is { IsRefused: true } refused)
            {
                return refused;
            }
            byte[]? open = null;
            if (!command.IsOnPaper)
            {
                (open, var shares) = BallotKeys.OfBox(id, keepers, draw);
                db.BallotShares.AddRange(shares);
            }
            db.BallotBoxes.Add(new()
            {
                Id = id,
                Meeting = command.Meeting,
                State = BallotState.Open,
                PublicKey = open,
                Reason = command.Reason.Trim(),
                OpenedBy = me.Person,
                OpenedAt = clock.UtcNow(),
            });
            foreach (var item in items)
            {
                Put(db, id, item, hasPool: open is not null);
            }
            return Verdict.Allowed;
        });
        return new(verdict, verdict.IsRefused ? null : id);
    }

    private static Verdict WhyNot(Command command, BallotPart part, IReadOnlyList<BallotAgenda.Item> items, IReadOnlyList<BallotKeeper> keepers)
    {
        var missing = Enum.GetValues<KeeperSeat>().Where(seat => keepers.All(keeper => keeper.Seat != seat)).Select(seat => OfficialName.Of(seat)).ToList();
        var isGiven = BallotReason.IsGiven(command.Reason);
        return Verdict.Of(
                part.Meeting.State != MeetingState.InSession ? new BallotNeedsSession() : null,
                items.Count == 0 || items.Count != command.Cases.Distinct().Count() ? new BallotNeedsCases() : null,
                !command.IsOnPaper && missing.Count > 0 ? new BallotNeedsKeepers(string.Join("、", missing)) : null,
                command.IsOnPaper && !isGiven ? new PaperBallotNeedsReason() : null,
                !command.IsOnPaper && !isGiven && items.Any(item => item.Earlier.Count > 0) ? new RepeatedBallotNeedsReason() : null)
            .And(Verdict.Of(items.SelectMany(item => item.WhyNot.Refusals).Distinct()));
    }

    private void Put(ReviewDb db, BallotBoxId box, BallotAgenda.Item item, bool hasPool)
    {
        var voters = item.Roll.Voters;
        db.BallotCases.Add(new() { Box = box, Number = item.Number, Case = item.Case, Label = item.Label, Voters = voters.Count });
        foreach (var earlier in item.Earlier)
        {
            earlier.ReplacedBy = box;
        }
        // who may vote is known; that an order of theirs says nothing is what the pool is for
        db.BallotMarks.AddRange(voters.Select(person => new BallotMark { Box = box, Number = item.Number, Person = person }));
        if (hasPool)
        {
            db.BallotPools.Add(store.Empty(box, item.Number, voters.Count));
        }
    }
}
