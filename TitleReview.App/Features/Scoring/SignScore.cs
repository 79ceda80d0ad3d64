using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Scoring;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Scoring;

/// <summary>「签名确认」: the sheet counts from now on and never changes again.</summary>
public sealed class SignScore(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public sealed record Command(TaskId Task, int Version);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var task = await db.ScoringTasks.SingleOrDefaultAsync(candidate => candidate.Id == command.Task && candidate.Expert == me.Person, ct);
        if (OperationMatrix.WhyNot(nameof(SignScore), me).IsRefused || task is null)
        {
            return Verdict.Of(new OperationNotFound());
        }
        var verdict = ScoreSheet.WhyNotSign(task.SignedAt is not null, task.Score);
        if (!verdict.IsRefused && task.Version != command.Version)
        {
            verdict = Verdict.Of(new PageIsStale());
        }
        if (verdict.IsRefused)
        {
            return verdict;
        }

        task.SignedAt = clock.UtcNow();
        db.Audit(me.Person, clock.UtcNow(), nameof(SignScore), task.Id.ToString());
        return await db.SaveAsync(ct);
    }
}
