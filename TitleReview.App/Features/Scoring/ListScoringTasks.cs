using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Scoring;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Scoring;

/// <summary>「评审任务」 of the expert who asks, in the order of numbers drawn for him alone, which says nothing.</summary>
public sealed class ListScoringTasks(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, BlindDesk desk)
{
    public const int PageSize = 20;

    /// <param name="Score">In hundredths; null while nothing was entered.</param>
    /// <param name="GroupSigned">How many of the group have signed, himself among them.</param>
    public sealed record Row(TaskId Task, string Number, string Series, string Level, int? Score, bool IsBegun, bool IsSigned, int GroupSigned, int GroupSize);

    /// <summary>「待评、在评、已签名」 of the whole queue.</summary>
    public sealed record Counts(int Waiting, int Begun, int Done);

    /// <param name="Queues">What the page follows.</param>
    public sealed record View(IReadOnlyList<Row> Rows, int Total, Counts Counts, IReadOnlyList<string> Queues);

    /// <param name="isSigned">Null: signed or not.</param>
    /// <returns>Null when the page is not for this person.</returns>
    public async Task<View?> HandleAsync(string? filter, bool? isSigned, int page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ListScoringTasks), me).IsRefused)
        {
            return null;
        }
        var number = filter?.Trim() ?? "";
        var mine = BlindDesk.TasksOf(db, me).AsNoTracking();
        var counted = await mine.GroupBy(task => new { IsSigned = task.SignedAt != null, IsBegun = task.Score != null || task.Comment != "" })
            .Select(group => new { group.Key.IsSigned, group.Key.IsBegun, Count = group.Count() }).ToListAsync(ct);
        var found = mine.Where(task => task.Number.Contains(number) && (isSigned == null || (task.SignedAt != null) == isSigned));
        var tasks = await found.OrderBy(task => task.Number).Skip(Paging.Skip(page, PageSize)).Take(PageSize).ToListAsync(ct);
        var shown = tasks.ConvertAll(task => task.Blind);
        var (contents, signed) = (await desk.OpenAsync(db, shown, ct), await BlindDesk.SignedAsync(db, shown, ct));
        return new View(
            [.. tasks.Select(task => RowOf(task, contents[task.Blind], signed.GetValueOrDefault(task.Blind)))],
            await found.CountAsync(ct),
            new Counts(
                counted.Where(one => !one.IsSigned && !one.IsBegun).Sum(one => one.Count), counted.Where(one => !one.IsSigned && one.IsBegun).Sum(one => one.Count), counted.Where(one => one.IsSigned).Sum(one => one.Count)),
            [QueueNames.OfPerson(me.Person), .. shown.Select(QueueNames.OfBlind)]);
    }

    private static Row RowOf(ScoringTask task, BlindSubmission content, int signed) => new(
        task.Id, task.Number, content.Series, content.Level, task.Score, task.Score is not null || task.Comment.Length > 0, task.SignedAt is not null, signed, Math.Max(task.GroupSize, 1));
}
