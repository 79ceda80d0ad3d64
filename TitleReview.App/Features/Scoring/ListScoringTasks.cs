using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Scoring;

/// <summary>「评审任务」 of the expert who asks, in the order of numbers drawn for him alone, which says nothing.</summary>
public sealed class ListScoringTasks(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, BlindStore blinds)
{
    public const int PageSize = 20;

    /// <param name="Score">In hundredths; null while nothing was entered.</param>
    public sealed record Row(TaskId Task, string Number, string Series, string Level, int? Score, bool IsSigned);

    public sealed record View(IReadOnlyList<Row> Rows, int Total, PersonId Me);

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
        var found = db.ScoringTasks.AsNoTracking()
            .Where(task => task.Expert == me.Person && task.Number.Contains(number) && (isSigned == null || (task.SignedAt != null) == isSigned));
        var tasks = await found.OrderBy(task => task.Number).Skip(Paging.Skip(page, PageSize)).Take(PageSize).ToListAsync(ct);
        var shown = tasks.Select(task => task.Blind).ToList();
        var rows = await db.SealedSubmissions.AsNoTracking().Where(blind => shown.Contains(blind.Id)).ToDictionaryAsync(blind => blind.Id, ct);
        return new View([.. tasks.Select(task => RowOf(task, rows[task.Blind]))], await found.CountAsync(ct), me.Person);
    }

    private Row RowOf(ScoringTask task, SealedSubmission blind)
    {
        var content = blinds.Open(blind);
        return new Row(task.Id, task.Number, content.Series, content.Level, task.Score, task.SignedAt is not null);
    }
}
