using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Notices;
using TitleReview.Core.Policies;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Applications;

/// <summary>One's own applications, a page of them, the last to move first; and the notices under which another may be begun.</summary>
public sealed class ListMyApplications(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies)
{
    public const int PageSize = 20;

    private const int MostCopyable = 20;

    /// <param name="Deadline">UTC; null where nothing is due by a date.</param>
    /// <param name="Warning">Where the deadline is counted over holidays that have not been entered; empty otherwise.</param>
    public sealed record Row(CaseId Id, string Number, string Notice, Stage Stage, DateTime Since, DateTime? Deadline, string Warning, bool HasReceipt, bool MayWithdraw);

    /// <param name="Window">「网上申报时间」.</param>
    /// <param name="IsOver">Nothing can be submitted under it any more.</param>
    /// <param name="WhyNotStart">Why nothing may be begun under it at all.</param>
    public sealed record OpenNotice(NoticeId Id, string Title, Cited<TimeWindow?> Window, bool IsOver, Verdict WhyNot, Verdict WhyNotStart);

    public sealed record Former(CaseId Id, string Number, string Notice);

    /// <param name="Total">With the filter.</param>
    /// <param name="Years">Those that occur, to filter by.</param>
    /// <param name="Stages">Those that occur, to filter by.</param>
    /// <param name="Copyable">The last applications whose content may be taken over, of whatever year and stage.</param>
    public sealed record View(IReadOnlyList<Row> Rows, int Total, IReadOnlyList<int> Years, IReadOnlyList<Stage> Stages, IReadOnlyList<OpenNotice> Open, IReadOnlyList<Former> Copyable);

    /// <param name="year">Of the notice; null: every.</param>
    /// <param name="stage">Null: every.</param>
    /// <returns>Null when the page is not for this person.</returns>
    public async Task<View?> HandleAsync(int? year, Stage? stage, int page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ListMyApplications), me).IsRefused)
        {
            return null;
        }
        var notices = await db.Notices.AsNoTracking().OrderByDescending(notice => notice.PublishedAt).ToListAsync(ct);
        var titles = notices.ToDictionary(notice => notice.Id);
        var mine = db.Cases.AsNoTracking().Where(file => file.Applicant == me.Person).OrderByDescending(file => file.StageSince).ThenByDescending(file => file.Number);
        // a person has few, and these few values tell what there is to choose from
        var known = await mine.Select(file => new { file.Id, file.Number, file.Notice, file.Stage }).ToListAsync(ct);
        var found = known.Where(file => (year is null || titles[file.Notice].Year == year) && (stage is null || file.Stage == stage)).Select(file => file.Id).ToList();
        var shown = found.Skip(Paging.Skip(page, PageSize)).Take(PageSize).ToList();
        return new View(
            await RowsAsync(db, me, await mine.Where(file => shown.Contains(file.Id)).ToListAsync(ct), titles, ct),
            found.Count,
            [.. known.Select(file => titles[file.Notice].Year).Distinct().OrderDescending()],
            [.. known.Select(file => file.Stage).Distinct().Order()],
            await OpenAsync(db, me, notices.Where(notice => known.TrueForAll(file => file.Notice != notice.Id || file.Stage == Stage.Withdrawn)), ct),
            [.. known.Take(MostCopyable).Select(file => new Former(file.Id, file.Number, titles[file.Notice].Title))]);
    }

    private async Task<IReadOnlyList<Row>> RowsAsync(ReviewDb db, Actor me, List<ReviewCase> cases, Dictionary<NoticeId, Notice> notices, CancellationToken ct)
    {
        var ids = cases.ConvertAll(file => file.Id);
        var submitted = (await db.Submissions.Where(submission => ids.Contains(submission.Case)).Select(submission => submission.Case).Distinct().ToListAsync(ct)).ToHashSet();
        var calendar = cases.Exists(file => file.Stage == Stage.Returned) ? await PolicyStore.CalendarAsync(db, ct) : null;
        var rows = new List<Row>();
        foreach (var file in cases)
        {
            var notice = notices[file.Notice];
            // a policy is read once, whoever asks
            var (deadline, warning) = DueOf(file, await policies.PolicyOfCaseAsync(db, file, ct), calendar);
            rows.Add(new Row(
                file.Id, file.Number, notice.Title, file.Stage, file.StageSince, deadline, warning,
                submitted.Contains(file.Id), !OperationMatrix.WhyNot(nameof(WithdrawApplication), me, file).IsRefused));
        }
        return rows;
    }

    private async Task<IReadOnlyList<OpenNotice>> OpenAsync(ReviewDb db, Actor me, IEnumerable<Notice> notices, CancellationToken ct)
    {
        var open = new List<OpenNotice>();
        foreach (var notice in notices)
        {
            var windows = (await policies.PolicyOfNoticeAsync(db, notice.Id, ct)).Windows;
            open.Add(new OpenNotice(
                notice.Id, notice.Title, windows.Apply, windows.Apply.Value?.HasClosed(clock.UtcNow()) == true, WindowRules.WhyNotSubmit(clock.UtcNow(), windows), await OnePerSeries.WhyNotBeginAsync(db, policies, notice, me.Person, ct)));
        }
        return [.. open.OrderBy(notice => notice.IsOver)];
    }

    private static (DateTime? Deadline, string Warning) DueOf(ReviewCase file, Policy policy, WorkingCalendar? calendar) => file switch
    {
        // what is withdrawn may be taken back until then
        { Stage: Stage.Draft or Stage.Withdrawn } => (policy.Windows.Apply.Value?.ClosesAt, ""),
        { Stage: Stage.Returned, LastReturnedAt: { } at } =>
            (SubmissionRules.Deadline(at, policy.Submissions, calendar), SubmissionRules.DeadlineWarning(at, policy.Submissions, calendar)),
        _ => (null, ""),
    };
}
