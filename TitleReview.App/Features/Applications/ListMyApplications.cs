using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Notices;
using TitleReview.Core.Policies;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Applications;

public sealed class ListMyApplications(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies)
{
    /// <param name="Deadline">UTC; null where nothing is due by a date.</param>
    /// <param name="Warning">Where the deadline is counted over holidays that have not been entered; empty otherwise.</param>
    public sealed record Row(CaseId Id, string Number, string Notice, Stage Stage, DateTime Since, DateTime? Deadline, string Warning, bool HasReceipt, bool MayWithdraw);

    /// <param name="Window">「网上申报时间」.</param>
    /// <param name="WhyNotStart">Why nothing may be begun under it at all.</param>
    /// <param name="Copyable">Own applications whose content may be taken over.</param>
    public sealed record OpenNotice(NoticeId Id, string Title, Cited<TimeWindow?> Window, Verdict WhyNot, Verdict WhyNotStart, IReadOnlyList<Row> Copyable);

    public sealed record View(IReadOnlyList<Row> Rows, IReadOnlyList<OpenNotice> Open);

    /// <summary>Null when the page is not for this person.</summary>
    public async Task<View?> HandleAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ListMyApplications), me).IsRefused)
        {
            return null;
        }
        var cases = await db.Cases.AsNoTracking().Where(file => file.Applicant == me.Person).OrderByDescending(file => file.StageSince).ToListAsync(ct);
        var calendar = cases.Exists(file => file.Stage == Stage.Returned) ? await PolicyStore.CalendarAsync(db, ct) : null;
        var notices = await db.Notices.AsNoTracking().OrderByDescending(notice => notice.PublishedAt).ToListAsync(ct);
        var rows = new List<Row>();
        foreach (var file in cases)
        {
            var notice = notices.Find(candidate => candidate.Id == file.Notice)!;
            var (deadline, warning) = DueOf(file, await policies.PolicyAsync(db, notice.PolicyHash, ct), calendar);
            rows.Add(new Row(
                file.Id, file.Number, notice.Title, file.Stage, file.StageSince, deadline, warning,
                await db.Submissions.AnyAsync(submission => submission.Case == file.Id, ct),
                !OperationMatrix.WhyNot(nameof(WithdrawApplication), me, file).IsRefused));
        }
        var open = new List<OpenNotice>();
        foreach (var notice in notices.Where(notice => cases.TrueForAll(file => file.Notice != notice.Id || file.Stage == Stage.Withdrawn)))
        {
            var windows = (await policies.PolicyAsync(db, notice.PolicyHash, ct)).Windows;
            open.Add(new OpenNotice(
                notice.Id, notice.Title, windows.Apply, WindowRules.WhyNotSubmit(clock.UtcNow(), windows), await OnePerSeries.WhyNotBeginAsync(db, policies, notice, me.Person, ct), rows));
        }
        return new View(rows, open);
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
