using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Meetings;

/// <summary>「宣布表决结果」: what the ballot box was counted to becomes the result of the case, while the meeting is lawful.</summary>
public sealed class DeclareResult(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies, DefenceOutcomes defences, MeetingMeter meter)
{
    public sealed record Command(MeetingId Meeting, CaseId Case, int Version);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.SingleOrDefaultAsync(candidate => candidate.Id == command.Case, ct);
        if (OperationMatrix.WhyNot(nameof(DeclareResult), me, file) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        var meeting = await db.MeetingsOf(me).SingleOrDefaultAsync(
            one => one.Id == command.Meeting && db.AgendaItems.Any(item => item.Meeting == one.Id && item.Case == command.Case) && !db.DeclaredVotes.Any(vote => vote.Meeting == one.Id && vote.Case == command.Case), ct);
        var counted = (await BallotResults.OfAsync(db, command.Meeting, ct)).SingleOrDefault(result => result.Case == command.Case);
        var refused = Verdict.Of(
            meeting is null ? new MeetingNotFound()
            : file!.Version != command.Version ? new PageIsStale()
            : counted is null ? new BallotIsNotCounted()
            : null);
        if (refused.IsRefused)
        {
            return refused;
        }
        var policy = await policies.PolicyAsync(db, file!.PolicyHash, ct);
        var defence = (await defences.OfAsync(db, [file], ct))[file.Id];
        var reading = await meter.ReadAsync(db, meeting!, ct);
        var roll = reading.Rolls.Of(file.Id);
        var votes = new VoteCount(roll.Members, counted!.Present, counted.Agree, counted.Against, counted.Abstain, roll.CountsRecused ? roll.Withdrawn : 0);
        var verdict = reading.WhyNotVote(meeting!, [file.Id]).And(MeetingRules.WhyNotRecord(votes, clock.Today(), clock.Today(), defence, policy.Meetings));
        if (verdict.IsRefused)
        {
            return new([.. verdict.Refusals.Distinct()]);
        }

        await VoteTaking.TakeAsync(
            db, me, file, meeting, clock.Today(), votes, roll.Withdrawn, counted.IsOnPaper ? VoteMeans.Paper : VoteMeans.Electronic, defence.Recorded, policy.Meetings,
            clock.UtcNow(), ct);
        db.Audit(me.Person, clock.UtcNow(), nameof(DeclareResult), file.Id.ToString(), $"{counted.Box} {VoteTaking.AuditWords(votes)}");
        return await db.SaveAsync(ct);
    }
}

/// <summary>「还没有计票」</summary>
public sealed record BallotIsNotCounted() : Refusal("这份申报还没有计票，请先在“表决”中发起投票、计票，再宣布结果。");
