using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Applications;

/// <summary>「撤回申报」 by the applicant, until the committee's office has accepted it. Nothing is deleted.</summary>
public sealed class WithdrawApplication(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies)
{
    public sealed record Command(CaseId Case, string Reason, int Version);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        var arrivedAt = clock.UtcNow();
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.SingleOrDefaultAsync(candidate => candidate.Id == command.Case, ct);
        if (OperationMatrix.WhyNot(nameof(WithdrawApplication), me, file) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        if (file!.Version != command.Version)
        {
            return Verdict.Of(new PageIsStale());
        }
        var policy = await policies.PolicyOfCaseAsync(db, file, ct);
        var verdict = WithdrawalRules.WhyNotWithdraw(file, await db.HasOpenObjectionAsync(file, ct), arrivedAt, policy, await PolicyStore.CalendarAsync(db, ct))
            .And(WithdrawalRules.WhyReasonIsUnfit(command.Reason));
        if (verdict.IsRefused)
        {
            return verdict;
        }

        file.Take(Act.Withdraw, me, arrivedAt, command.Reason.Trim());
        db.Audit(me.Person, arrivedAt, nameof(WithdrawApplication), file.Id.ToString(), $"from {file.WithdrawnFrom}, after submission {file.Submissions}");
        return await db.SaveAsync(ct);
    }
}
