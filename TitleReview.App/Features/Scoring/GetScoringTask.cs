using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Scoring;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Scoring;

/// <summary>One sealed submission with the expert's own sheet.</summary>
public sealed class GetScoringTask(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, BlindDesk desk)
{
    public sealed record PageRow(int Ordinal, string Heading);

    /// <param name="Version">Of the box; 0: never filled in.</param>
    public sealed record BoxRow(int Box, string Text, int Version);

    /// <param name="Score">The total in hundredths; null while nothing was entered.</param>
    /// <param name="Sum">How the total came about; empty without a table.</param>
    /// <param name="SignedAt">UTC; null until signed.</param>
    /// <param name="GroupMean">In hundredths; null while it is not to be shown.</param>
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
        int Version,
        ScoreForm Form,
        IReadOnlyList<BoxRow> Boxes,
        string Sum,
        int GroupSigned,
        int GroupSize,
        int? GroupMean,
        IReadOnlyList<string> Queues);

    /// <summary>Null for a task that is another's, that is withdrawn, or that does not exist.</summary>
    public async Task<View?> HandleAsync(TaskId id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(GetScoringTask), me).IsRefused || await desk.SheetAsync(db, me, id, ct) is not { } sheet)
        {
            return null;
        }
        var (task, content) = (sheet.Task, sheet.Submission);
        // before the own signature nothing of the others' is even read
        IReadOnlyList<int> scores = task.SignedAt is null ? [] : await BlindDesk.SignedScoresAsync(db, task.Blind, ct);
        var signed = (await BlindDesk.SignedAsync(db, [task.Blind], ct)).GetValueOrDefault(task.Blind);
        var mayShow = task.SignedAt is not null && scores.Count > 1
            && (content.GroupMean == GroupMeanShown.WhenOwnSigned || (content.GroupMean == GroupMeanShown.WhenAllSigned && scores.Count >= task.GroupSize));
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
            task.Version,
            sheet.Form,
            [.. sheet.Form.Items.Select(item => item.Number).Prepend(ScoreForm.Comment).Select(box => new BoxRow(box, sheet.TextOf(box), sheet.Boxes.TryGetValue(box, out var kept) ? kept.Version : 0))],
            sheet.Form.Sum(sheet.Given),
            signed,
            Math.Max(task.GroupSize, 1),
            mayShow ? Points.Mean([.. scores]) : null,
            [QueueNames.OfTask(task.Id), QueueNames.OfBlind(task.Blind)]);
    }
}
