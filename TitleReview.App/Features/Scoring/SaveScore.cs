using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Scoring;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Scoring;

/// <summary>Keeps score and comment as they are typed; nothing counts until it is signed.</summary>
public sealed class SaveScore(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, BlindStore blinds)
{
    /// <param name="Hundredths">Null: the score was cleared.</param>
    public sealed record Command(TaskId Task, int? Hundredths, string Comment, int Version);

    /// <param name="Version">The version the sheet has now.</param>
    public sealed record Result(Verdict Verdict, int Version);

    public async Task<Result> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var task = await db.ScoringTasks.SingleOrDefaultAsync(candidate => candidate.Id == command.Task && candidate.Expert == me.Person, ct);
        if (OperationMatrix.WhyNot(nameof(SaveScore), me).IsRefused || task is null)
        {
            return new Result(Verdict.Of(new OperationNotFound()), command.Version);
        }
        var blind = await db.SealedSubmissions.AsNoTracking().SingleAsync(candidate => candidate.Id == task.Blind, ct);
        var maximum = blinds.Open(blind).MaximumPoints;
        var verdict = ScoreSheet.WhyNotSave(task.SignedAt is not null, command.Hundredths, command.Comment, maximum);
        if (!verdict.IsRefused && task.Version != command.Version)
        {
            verdict = Verdict.Of(new PageIsStale());
        }
        if (verdict.IsRefused)
        {
            return new Result(verdict, command.Version);
        }
        if (task.Score == command.Hundredths && task.Comment == command.Comment)
        {
            return new Result(Verdict.Allowed, task.Version);
        }

        task.Score = command.Hundredths;
        task.Comment = command.Comment;
        db.Audit(me.Person, clock.UtcNow(), nameof(SaveScore), task.Id.ToString());
        return new Result(await db.SaveAsync(ct), task.Version);
    }
}
