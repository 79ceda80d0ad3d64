using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Scoring;

namespace TitleReview.App.Features.Scoring;

/// <summary>The one way from an expert to what he may see: his own tasks that count, and the sealed submissions behind them. A house test lets nothing else in this room near a table.</summary>
public sealed class BlindDesk(BlindStore blinds)
{
    /// <summary>One sheet as it stands.</summary>
    /// <param name="Boxes">By number of the box; 0 is the comment.</param>
    internal sealed record Sheet(ScoringTask Task, BlindSubmission Submission, ScoreForm Form, IReadOnlyDictionary<int, SheetBox> Boxes)
    {
        public IReadOnlyDictionary<int, int> Given => Form.Items
            .Select(item => (item.Number, Points: Points.TryParse(TextOf(item.Number)))).Where(one => one.Points is not null).ToDictionary(one => one.Number, one => one.Points!.Value);

        /// <summary>What was typed; of a sheet that was kept before there were boxes, what it holds.</summary>
        public string TextOf(int box) => Boxes.TryGetValue(box, out var kept) ? kept.Text
            : box == ScoreForm.Comment ? Task.Comment
            : !Form.HasTable && Task.Score is { } score ? Points.Written(score) : "";
    }

    /// <summary>「我的评审任务」: neither another's, nor one from which he has withdrawn.</summary>
    internal static IQueryable<ScoringTask> TasksOf(ReviewDb db, Actor me) => db.ScoringTasks.Where(task => task.Expert == me.Person && task.WithdrawnAt == null);

    internal static Task<ScoringTask?> TaskAsync(ReviewDb db, Actor me, TaskId id, CancellationToken ct) => TasksOf(db, me).SingleOrDefaultAsync(task => task.Id == id, ct);

    /// <summary>Null for a task that is another's, that is withdrawn, or that does not exist.</summary>
    internal async Task<Sheet?> SheetAsync(ReviewDb db, Actor me, TaskId id, CancellationToken ct)
    {
        if (await TaskAsync(db, me, id, ct) is not { } task)
        {
            return null;
        }
        var submission = await OpenAsync(db, task.Blind, ct);
        return new Sheet(task, submission, ScoreForm.Of(submission), await db.SheetBoxes.Where(box => box.Task == id).ToDictionaryAsync(box => box.Box, ct));
    }

    internal async Task<BlindSubmission> OpenAsync(ReviewDb db, BlindId id, CancellationToken ct) =>
        blinds.Open(await db.SealedSubmissions.AsNoTracking().SingleAsync(blind => blind.Id == id, ct));

    internal async Task<IReadOnlyDictionary<BlindId, BlindSubmission>> OpenAsync(ReviewDb db, IReadOnlyCollection<BlindId> ids, CancellationToken ct) =>
        (await db.SealedSubmissions.AsNoTracking().Where(blind => ids.Contains(blind.Id)).ToListAsync(ct)).ToDictionary(blind => blind.Id, blinds.Open);

    /// <summary>「本组已签名」 of submissions: counts alone, whoever they are.</summary>
    internal static async Task<IReadOnlyDictionary<BlindId, int>> SignedAsync(ReviewDb db, IReadOnlyCollection<BlindId> ids, CancellationToken ct) =>
        await db.ScoringTasks.Where(task => ids.Contains(task.Blind) && task.WithdrawnAt == null && task.SignedAt != null)
            .GroupBy(task => task.Blind).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(one => one.Key, one => one.Count, ct);

    /// <summary>The signed scores of one submission, without names; for who has signed himself.</summary>
    internal static async Task<IReadOnlyList<int>> SignedScoresAsync(ReviewDb db, BlindId id, CancellationToken ct) =>
        await db.ScoringTasks.Where(task => task.Blind == id && task.WithdrawnAt == null && task.SignedAt != null).Select(task => task.Score ?? 0).ToListAsync(ct);

    internal void Withdraw(ScoringTask task, string reason, DateTime now) => RecusedSheets.Withdraw(task, SheetWithdrawal.Recused, reason, blinds, now);

    internal static void Keep(ReviewDb db, SheetBox box) => db.SheetBoxes.Add(box);
}
