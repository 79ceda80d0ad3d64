using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.FormalReviews;

/// <summary>「评审表」 of one notice: who has a print that stands, and how far those that are missing have come.</summary>
public sealed class ListEvaluationForms(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, EvaluationStandings standings)
{
    public const int PageSize = 20;

    /// <param name="All">Whose form may be printed.</param>
    /// <param name="Standing">Of them, whose print stands.</param>
    /// <param name="Failed">Of them, whom the batch had to leave out.</param>
    public sealed record View(
        string Notice, int All, int Standing, int Failed, EvaluationFormBatchState? State, string Problem, IReadOnlyList<EvaluationStandings.Line> Rows, int Total)
    {
        public int Wanted => All - Standing;

        public bool MayGoOn => State != EvaluationFormBatchState.Running && Wanted > 0;

        public int Parts => (Standing + GetJoinedForms.PeopleOfPart - 1) / GetJoinedForms.PeopleOfPart;

        /// <summary>Whoever stops it after the last one has stopped nothing; and those who came afterwards are waiting.</summary>
        public string StateTitle => State switch
        {
            EvaluationFormBatchState.Running => "正在生成。",
            EvaluationFormBatchState.Stopped when MayGoOn => "已停止，可以继续。",
            EvaluationFormBatchState.Done when Wanted > Failed => $"上次生成已完成，现有{Wanted}人需要生成。",
            EvaluationFormBatchState.Stopped or EvaluationFormBatchState.Done => "已完成。",
            _ => "",
        };
    }

    /// <summary>Null when it is not there or not for this person.</summary>
    /// <param name="filter">Part of a name, a case number or a unit.</param>
    /// <param name="state">standing, wanted or failed; anything else: all.</param>
    public async Task<View?> HandleAsync(NoticeId id, string? filter, string? state, int page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ListEvaluationForms), me).IsRefused || await db.OwnNoticeAsync(me, id, ct) is not { } notice)
        {
            return null;
        }
        var batch = await db.EvaluationFormBatches.AsNoTracking().SingleOrDefaultAsync(one => one.Notice == id, ct);
        var lines = await standings.OfAsync(db, db.OwnCasesOf(me, id), ct);
        var text = filter?.Trim() ?? "";
        var found = lines.Where(line => IsIn(line, state) && (line.Number.Contains(text, StringComparison.Ordinal) || line.Name.Contains(text, StringComparison.Ordinal) || line.Unit.Contains(text, StringComparison.Ordinal))).ToList();
        return new(
            notice.Title,
            lines.Count(line => line.Standing != FormStanding.NotPrintable),
            lines.Count(line => line.Standing == FormStanding.Standing),
            lines.Count(HasFailed),
            batch?.State,
            batch?.Problem ?? "",
            [.. found.Skip(Paging.Skip(page, PageSize)).Take(PageSize)],
            found.Count);
    }

    private static bool IsIn(EvaluationStandings.Line line, string? state) => state switch
    {
        "standing" => line.Standing == FormStanding.Standing,
        "wanted" => line.IsWanted,
        "failed" => line.Standing == FormStanding.NotPrintable || HasFailed(line),
        _ => true,
    };

    private static bool HasFailed(EvaluationStandings.Line line) => line.IsWanted && line.Problem.Length > 0;
}
