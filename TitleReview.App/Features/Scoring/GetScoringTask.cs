using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Scoring;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Scoring;

/// <summary>One sealed submission with the expert's own sheet.</summary>
public sealed class GetScoringTask(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, BlindStore blinds)
{
    public sealed record PageRow(int Ordinal, string Heading);

    /// <param name="Score">In hundredths; null while nothing was entered.</param>
    /// <param name="SignedAt">UTC; null until signed.</param>
    public sealed record View(
        TaskId Task,
        string Number,
        string Series,
        string Level,
        Cited<int> MaximumPoints,
        IReadOnlyList<BlindSection> Sections,
        IReadOnlyList<PageRow> Pages,
        int? Score,
        string Comment,
        DateTime? SignedAt,
        int Version);

    /// <summary>Null for a task that is another's or that does not exist.</summary>
    public async Task<View?> HandleAsync(TaskId id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(GetScoringTask), me).IsRefused
            || await db.ScoringTasks.AsNoTracking().SingleOrDefaultAsync(task => task.Id == id && task.Expert == me.Person, ct) is not { } task)
        {
            return null;
        }
        var blind = await db.SealedSubmissions.AsNoTracking().SingleAsync(candidate => candidate.Id == task.Blind, ct);
        var content = blinds.Open(blind);
        return new View(
            task.Id,
            task.Number,
            content.Series,
            content.Level,
            content.MaximumPoints,
            content.Sections,
            [.. content.Pages.Select(page => new PageRow(page.Ordinal, page.Heading))],
            task.Score,
            task.Comment,
            task.SignedAt,
            task.Version);
    }
}
