using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Notices;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Applications;

public sealed class ListMyApplications(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies)
{
    /// <param name="Deadline">UTC; null where nothing is due by a date.</param>
    /// <param name="Warning">Where the deadline is counted over holidays that have not been entered; empty otherwise.</param>
    public sealed record Row(CaseId Id, string Number, string Notice, Stage Stage, DateTime Since, DateTime? Deadline, string Warning);

    /// <param name="Window">「网上申报时间」.</param>
    public sealed record OpenNotice(NoticeId Id, string Title, Cited<TimeWindow?> Window, Verdict WhyNot);

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
        var rows = new List<Row>();
        foreach (var file in cases)
        {
            var title = await db.Notices.Where(notice => notice.Id == file.Notice).Select(notice => notice.Title).SingleAsync(ct);
            var policy = await policies.PolicyOfNoticeAsync(db, file.Notice, ct);
            var (deadline, warning) = file switch
            {
                { Stage: Stage.Draft } => (policy.Windows.Apply.Value?.ClosesAt, ""),
                { Stage: Stage.Returned, LastReturnedAt: { } at } =>
                    (SubmissionRules.Deadline(at, policy.Submissions, calendar), SubmissionRules.DeadlineWarning(at, policy.Submissions, calendar)),
                _ => (null, ""),
            };
            rows.Add(new Row(file.Id, file.Number, title, file.Stage, file.StageSince, deadline, warning));
        }
        return new View(rows, await OpenAsync(db, [.. cases.Select(file => file.Notice)], ct));
    }

    private async Task<IReadOnlyList<OpenNotice>> OpenAsync(ReviewDb db, IReadOnlyList<NoticeId> applied, CancellationToken ct)
    {
        var open = new List<OpenNotice>();
        foreach (var notice in await db.Notices.AsNoTracking().Where(notice => !applied.Contains(notice.Id)).OrderByDescending(notice => notice.PublishedAt).ToListAsync(ct))
        {
            var windows = (await policies.PolicyAsync(db, notice.PolicyHash, ct)).Windows;
            open.Add(new OpenNotice(notice.Id, notice.Title, windows.Apply, WindowRules.WhyNotSubmit(clock.UtcNow(), windows)));
        }
        return open;
    }
}
