using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Ballots;

/// <summary>「投票」: one ballot for one voter and one case, final when it is confirmed. Who it is of is never written beside what it says.</summary>
public sealed class CastBallot(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, BallotStore store, MeetingRoll rolls)
{
    /// <param name="Number">Of the case in the box.</param>
    public sealed record Command(BallotBoxId Box, int Number, BallotChoice Choice, Receipt Receipt);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(CastBallot), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        // no content: the order of these lines is the order of the marks
        db.Audit(me.Person, clock.UtcNow(), nameof(CastBallot), command.Box.ToString(), command.Number.ToString(CultureInfo.InvariantCulture));
        return await db.SaveAsync(ct, async () =>
        {
            if (await db.BallotBoxes.AsNoTracking().SingleOrDefaultAsync(one => one.Id == command.Box, ct) is not { } box)
            {
                return Verdict.Of(new BallotNotFound());
            }
            var mark = await db.BallotMarks.SingleOrDefaultAsync(one => one.Box == box.Id && one.Number == command.Number && one.Person == me.Person, ct);
            if (await WhyNotAsync(db, command, box, mark, me, ct) is { IsRefused: true } refused)
            {
                return refused;
            }
            var pool = await db.BallotPools.SingleAsync(one => one.Box == box.Id && one.Number == command.Number, ct);
            mark!.HasVoted = true;
            store.Add(pool, box.PublicKey!, new Slip(command.Choice, command.Receipt.ToString()));
            return Verdict.Allowed;
        });
    }

    private async Task<Verdict> WhyNotAsync(ReviewDb db, Command command, BallotBox box, BallotMark? mark, Actor me, CancellationToken ct)
    {
        if (mark is null)
        {
            // after the close the marks are gone, and a member is told what everybody sees
            var isMember = await db.MeetingMembers.AnyAsync(member => member.Meeting == box.Meeting && member.Person == me.Person, ct);
            return Verdict.Of(isMember && box.State != BallotState.Open ? new BallotIsOver() : new BallotNotFound());
        }
        if (box.IsOnPaper || mark.HasVoted)
        {
            return Verdict.Of(box.IsOnPaper ? new BallotIsOnPaper() : new BallotWasCast());
        }
        var file = await db.BallotCases.Where(one => one.Box == box.Id && one.Number == command.Number).Select(one => one.Case).SingleAsync(ct);
        var roll = await rolls.OfAsync(db, box.Meeting, file, ct);
        var isInSession = await db.Meetings.AnyAsync(meeting => meeting.Id == box.Meeting && meeting.State == MeetingState.InSession, ct);
        var names = await db.People.Where(person => db.MeetingMembers.Any(member => member.Meeting == box.Meeting && member.Person == person.Id)).Select(person => person.Name).ToListAsync(ct);
        var published = await db.Ballots.Where(ballot => db.BallotBoxes.Any(one => one.Id == ballot.Box && one.Meeting == box.Meeting)).Select(ballot => ballot.Receipt).ToListAsync(ct);
        return Verdict.Of(
                !isInSession ? new BallotNeedsSession() : null,
                !roll.Present.Contains(me.Person) ? new VoterIsNotThere() : null,
                roll.Recused.Contains(me.Person) ? new VoterMustWithdraw() : null,
                command.Choice is BallotChoice.Agree or BallotChoice.Against or BallotChoice.Abstain ? null : new BallotNeedsChoice())
            .And(ReceiptRules.WhyNot(command.Receipt, names, published));
    }
}
