using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.FormalReviews;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.FormalReviews;

/// <summary>「停止生成评审表」: what has been printed stays, nobody further gets one, and it can be gone on with.</summary>
public sealed class StopEvaluationForms(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public sealed record Command(NoticeId Notice);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(StopEvaluationForms), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        if (await db.OwnNoticeAsync(me, command.Notice, ct) is null)
        {
            return Verdict.Of(new OperationNotFound());
        }
        db.Audit(me.Person, clock.UtcNow(), nameof(StopEvaluationForms), command.Notice.ToString());
        return await db.SaveAsync(ct, async () =>
        {
            if (await db.EvaluationFormBatches.SingleOrDefaultAsync(one => one.Notice == command.Notice && one.State == EvaluationFormBatchState.Running, ct) is not { } batch)
            {
                return Verdict.Of(new EvaluationFormsNotUnderWay());
            }
            (batch.State, batch.Lease) = (EvaluationFormBatchState.Stopped, null);
            return Verdict.Allowed;
        });
    }
}
