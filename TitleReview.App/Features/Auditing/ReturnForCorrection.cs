using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Auditing;

public sealed record ReturnNeedsReason() : Refusal("退回须写明原因，请把需要修改的内容一次性全部告知申报人。");

/// <summary>Returns a case to the applicant; the deadline of the notice starts with the record of the return.</summary>
public sealed class ReturnForCorrection(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public sealed record Command(CaseId Case, string Reason, int Version);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.SingleOrDefaultAsync(candidate => candidate.Id == command.Case, ct);
        if (OperationMatrix.WhyNot(nameof(ReturnForCorrection), me, file) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        var step = StageMap.Find(file!.Stage, Act.Return)!;
        var verdict = Verdict.Of(
            file.IsHeldBy(me, step.By) ? null : new ActorLacksRole(step.Title, step.By),
            file.Version == command.Version ? null : new PageIsStale(),
            command.Reason.Trim().Length > 0 ? null : new ReturnNeedsReason());
        if (verdict.IsRefused)
        {
            return verdict;
        }

        file.Take(Act.Return, me, clock.UtcNow(), command.Reason.Trim());
        db.Audit(me.Person, clock.UtcNow(), nameof(ReturnForCorrection), file.Id.ToString(), $"after submission {file.Submissions}");
        return await db.SaveAsync(ct);
    }
}
