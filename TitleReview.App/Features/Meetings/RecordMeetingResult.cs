using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Meetings;

/// <summary>「登记表决结果」 of a meeting that was not held with the system: the office enters what was counted; whether that is a pass is computed by the policy.</summary>
public sealed class RecordMeetingResult(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies, DefenceOutcomes defences, Recusals recusals)
{
    /// <param name="HaveWithdrawn">Said of the experts who must withdraw, where there are any.</param>
    public sealed record Command(CaseId Case, int Version, DateOnly HeldOn, VoteCount Votes, bool HaveWithdrawn = false);

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
        if (await db.AgendaItems.AnyAsync(item => item.Case == file.Id && db.Meetings.Any(meeting => meeting.Id == item.Meeting && meeting.State != MeetingState.Closed), ct))
        {
            return Verdict.Of(new CaseIsOnAgenda());
        }
        var policy = await policies.PolicyAsync(db, file.PolicyHash, ct);
        var defence = (await defences.OfAsync(db, [file], ct))[file.Id];
        var votes = command.Votes;
        var withdrawing = (await WithdrawingExperts.OfAsync(db, recusals, [file], clock.Today(), ct))[file.Id].ToList();
        var notWithdrawn = withdrawing.Count > 0 && !command.HaveWithdrawn ? new ExpertsMustWithdraw(string.Join("、", withdrawing), Recusals.Source) : null;
        if (MeetingRules.WhyNotRecord(votes, command.HeldOn, clock.Today(), defence, policy.Meetings).And(Verdict.Of(notWithdrawn)) is { IsRefused: true } verdict)
        {
            return verdict;
        }

        await VoteTaking.TakeAsync(db, me, file, meeting: null, command.HeldOn, votes, votes.RecusedInBase, VoteMeans.Paper, defence.Recorded, policy.Meetings, clock.UtcNow(), ct);
        db.Audit(me.Person, clock.UtcNow(), nameof(RecordMeetingResult), file.Id.ToString(), VoteTaking.AuditWords(votes));
        return await db.SaveAsync(ct);
    }
}

/// <summary>「申报已列入评审会」</summary>
public sealed record CaseIsOnAgenda() : Refusal("这份申报已列入一次评审会的上会名单，请在那次会议中表决和宣布；改在会外登记的，请先从上会名单中移出。");
