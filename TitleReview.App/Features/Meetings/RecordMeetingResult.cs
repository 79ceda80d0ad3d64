using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Meetings;

/// <summary>「登记表决结果」: the office enters what was counted; whether that is a pass is computed by the policy.</summary>
public sealed class RecordMeetingResult(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies, FieldStore fields, Recusals recusals)
{
    /// <param name="HaveWithdrawn">Said of the experts who must withdraw, where there are any.</param>
    public sealed record Command(CaseId Case, int Version, DateOnly HeldOn, VoteCount Votes, DefenceAnswer Defence, bool HaveWithdrawn = false);

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
        var policy = await policies.PolicyAsync(db, file.PolicyHash, ct);
        var defence = await DefenceOfCase.DecideAsync(db, fields, file, policy, ct);
        var votes = command.Votes;
        var withdrawing = (await WithdrawingExperts.OfAsync(db, recusals, [file], clock.Today(), ct))[file.Id].ToList();
        var notWithdrawn = withdrawing.Count > 0 && !command.HaveWithdrawn ? new ExpertsMustWithdraw(string.Join("、", withdrawing), Recusals.Source) : null;
        if (MeetingRules.WhyNotRecord(votes, command.HeldOn, clock.Today(), defence, command.Defence, policy.Meetings).And(Verdict.Of(notWithdrawn)) is { IsRefused: true } verdict)
        {
            return verdict;
        }

        var count = VoteRules.Count(votes.Present, votes.Agree, policy.Meetings);
        var hasPassed = MeetingRules.HasPassed(votes, policy.Meetings);
        db.MeetingResults.Add(new MeetingResult
        {
            Case = file.Id,
            HeldOn = command.HeldOn,
            Members = votes.Members,
            Present = votes.Present,
            Agree = votes.Agree,
            Against = votes.Against,
            Abstain = votes.Abstain,
            Passed = hasPassed,
            Defence = MeetingRules.Sentence(defence, command.Defence),
        });
        file.Take(hasPassed ? Act.RecordPassed : Act.RecordNotPassed, me, clock.UtcNow(), $"{count.Sentence}（{count.Source}）");
        db.Audit(me.Person, clock.UtcNow(), nameof(RecordMeetingResult), file.Id.ToString(), string.Create(CultureInfo.InvariantCulture, $"{votes.Agree}/{votes.Present}/{votes.Members}"));
        return await db.SaveAsync(ct);
    }
}
