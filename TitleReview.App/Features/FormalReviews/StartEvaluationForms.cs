using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.FormalReviews;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.FormalReviews;

/// <summary>「成批生成评审表」 for everybody under a notice who has no print that stands; and 「继续」 of what was stopped. The work itself is done in the background.</summary>
public sealed class StartEvaluationForms(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, EvaluationStandings standings)
{
    /// <param name="Site">Address of this application, for the code on the paper: https://host/</param>
    public sealed record Command(NoticeId Notice, string Site);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(StartEvaluationForms), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        if (await db.OwnNoticeAsync(me, command.Notice, ct) is null)
        {
            return Verdict.Of(new OperationNotFound());
        }
        // before the transaction: nobody else can write while it is under way, and of a thousand it takes a while
        var wanted = (await standings.OfAsync(db, db.OwnCasesOf(me, command.Notice), ct)).Where(line => line.IsWanted).ToList();
        db.Audit(me.Person, clock.UtcNow(), nameof(StartEvaluationForms), command.Notice.ToString());
        return await db.SaveAsync(ct, async () =>
        {
            var batch = await db.EvaluationFormBatches.SingleOrDefaultAsync(one => one.Notice == command.Notice, ct);
            var verdict = Verdict.Of(
                batch is { State: EvaluationFormBatchState.Running } ? new EvaluationFormsUnderWay() : null,
                wanted.Count > 0 ? null : new NoEvaluationFormToPrint());
            if (verdict.IsRefused)
            {
                return verdict;
            }
            // whoever had to be left out is tried anew
            db.EvaluationFormProblems.RemoveRange(await db.EvaluationFormProblems.Where(problem => db.Cases.Any(file => file.Id == problem.Case && file.Notice == command.Notice)).ToListAsync(ct));
            if (batch is null)
            {
                db.EvaluationFormBatches.Add(batch = new EvaluationFormBatch { Notice = command.Notice, Site = command.Site });
            }
            (batch.State, batch.Site, batch.Lease, batch.LeaseEndsAt, batch.Problem) = (EvaluationFormBatchState.Running, command.Site, null, clock.UtcNow(), "");
            (batch.StartedBy, batch.StartedAt) = (me.Person, clock.UtcNow());
            return Verdict.Allowed;
        });
    }
}
