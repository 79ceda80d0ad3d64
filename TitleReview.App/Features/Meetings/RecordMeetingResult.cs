using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Meetings;

/// <summary>「登记表决结果」, where ballots were of paper: the office enters what was counted; whether that is a pass is computed by the policy.</summary>
public sealed class RecordMeetingResult(
    IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies, FieldStore fields, Recusals recusals, MeetingMeter meter)
{
    /// <param name="HaveWithdrawn">Said of the experts who must withdraw, where there are any.</param>
    /// <param name="Meeting">Whose agenda the case is on; then the people in the room are counted, not typed. Null: a meeting that was not held with the system.</param>
    public sealed record Command(CaseId Case, int Version, DateOnly HeldOn, VoteCount Votes, DefenceAnswer Defence, bool HaveWithdrawn = false, MeetingId? Meeting = null);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.SingleOrDefaultAsync(candidate => candidate.Id == command.Case, ct);
        if (OperationMatrix.WhyNot(nameof(RecordMeetingResult), me, file) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        if (file!.Version != command.Version)
        {
            return Verdict.Of(new PageIsStale());
        }
        var meeting = await db.Meetings.SingleOrDefaultAsync(
            one => one.State != MeetingState.Closed && db.AgendaItems.Any(item => item.Meeting == one.Id && item.Case == file.Id), ct);
        if (meeting?.Id != command.Meeting)
        {
            return Verdict.Of(meeting is null ? new MeetingNotFound() : new CaseIsOnAgenda());
        }
        var policy = await policies.PolicyAsync(db, file.PolicyHash, ct);
        var defence = await DefenceOfCase.DecideAsync(db, fields, file, policy, ct);
        var reading = meeting is null ? null : await meter.ReadAsync(db, meeting, ct);
        var roll = reading?.Rolls.Of(file.Id);
        var votes = command.Votes with { RecusedInBase = roll is { CountsRecused: true } ? roll.Withdrawn : command.Votes.RecusedInBase };
        var heldOn = meeting is null ? command.HeldOn : clock.Today();
        var withdrawing = (await WithdrawingExperts.OfAsync(db, recusals, [file], clock.Today(), ct))[file.Id].ToList();
        var verdict = (reading?.WhyNotVote(meeting!, [file.Id]) ?? Verdict.Allowed)
            .And(roll is null ? Verdict.Allowed : MeetingRules.WhyNotOfRoll(votes, roll))
            .And(MeetingRules.WhyNotRecord(votes, heldOn, clock.Today(), defence, command.Defence, policy.Meetings))
            .And(Verdict.Of(withdrawing.Count > 0 && !command.HaveWithdrawn ? new ExpertsMustWithdraw(string.Join("、", withdrawing), Recusals.Source) : null));
        if (verdict.IsRefused)
        {
            return new([.. verdict.Refusals.Distinct()]);
        }

        await VoteTaking.TakeAsync(
            db, me, file, meeting, heldOn, votes, roll?.Withdrawn ?? votes.RecusedInBase, VoteMeans.Paper, MeetingRules.Sentence(defence, command.Defence), policy.Meetings, clock.UtcNow(), ct);
        db.Audit(me.Person, clock.UtcNow(), nameof(RecordMeetingResult), file.Id.ToString(), VoteTaking.AuditWords(votes));
        return await db.SaveAsync(ct);
    }
}

/// <summary>「申报已列入评审会」</summary>
public sealed record CaseIsOnAgenda() : Refusal("这份申报已列入一次评审会的上会名单，请在那次会议中表决和登记；改在会外登记的，请先从上会名单中移出。");
