using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.Ui;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Home;

/// <summary>By when the work of a tile is due, or since when it waits.</summary>
internal sealed class DueDates(ReviewDb db, PolicyStore policies, DateTime now)
{
    public DateOnly Today => BeijingTime.DayOf(now);

    /// <summary>The window that closes next, or else the one that opens next.</summary>
    public async Task<Due> OfApplyingAsync(CancellationToken ct) =>
        InWords("申报", (await PoliciesAsync(policies.InForce(db).Select(notice => notice.PolicyHash), ct)).Select(policy => policy.Windows.Apply.Value));

    /// <summary>Notices under which somebody may still apply, now or later.</summary>
    public async Task<int> CountApplyingAsync(CancellationToken ct)
    {
        var open = 0;
        foreach (var hash in await policies.InForce(db).Select(notice => notice.PolicyHash).ToListAsync(ct))
        {
            open += (await policies.PolicyAsync(db, hash, ct)).Windows.Apply.Value is { } window && window.ClosesAt <= now ? 0 : 1;
        }
        return open;
    }

    /// <summary>The own application that has to be handed in first.</summary>
    public async Task<Due> OfApplicantAsync(PersonId me, CancellationToken ct)
    {
        var dues = new List<(DateTime At, string Warning)>();
        var files = await db.Cases.AsNoTracking().Where(file => file.Applicant == me && (file.Stage == Stage.Draft || file.Stage == Stage.Returned)).ToListAsync(ct);
        var calendar = files.Exists(file => file.Stage == Stage.Returned) ? await PolicyStore.CalendarAsync(db, ct) : null;
        foreach (var file in files)
        {
            var policy = await policies.PolicyOfCaseAsync(db, file, ct);
            var (due, warning) = file.LastReturnedAt is { } at && file.Stage == Stage.Returned
                ? (SubmissionRules.Deadline(at, policy.Submissions, calendar), SubmissionRules.DeadlineWarning(at, policy.Submissions, calendar))
                : (policy.Windows.Apply.Value?.ClosesAt, "");
            if (due is { } instant)
            {
                dues.Add((instant, warning));
            }
        }
        if (dues.Count == 0)
        {
            return Due.Unknown;
        }
        var first = dues.MinBy(due => due.At);
        return new(Join($"最早一份须在{Say.Deadline(first.At)}前提交，{Say.TimeLeft(first.At - now)}", first.Warning), first.At);
    }

    public static async Task<Due> OfWaitingAsync(IQueryable<ReviewCase> waiting, CancellationToken ct) =>
        await waiting.MinAsync(file => (DateTime?)file.StageSince, ct) is { } since ? new($"最早一份自{Say.Moment(since)}起等待") : Due.Unknown;

    /// <summary>What waits at the unit, and how much of it may be passed on now.</summary>
    public async Task<Due> OfUnitAsync(IQueryable<ReviewCase> waiting, CancellationToken ct)
    {
        var over = await Undisputed(PeriodsOf(waiting, PublicityKind.Unit)).CountAsync(period => period.ToOn < Today, ct);
        return new(Join((await OfWaitingAsync(waiting, ct)).Words, over > 0 ? $"公示期满、可以审核通过的{over}份" : ""));
    }

    public async Task<Due> OfPayingAsync(IQueryable<ReviewCase> waiting, CancellationToken ct) =>
        InWords("缴费", (await PoliciesAsync(waiting.Select(file => file.PolicyHash), ct)).Select(policy => policy.Windows.Pay.Value));

    public async Task<Due> OfMeetingAsync(IQueryable<ReviewCase> waiting, CancellationToken ct) =>
        OfDefence(await PoliciesAsync(waiting.Select(file => file.PolicyHash), ct));

    /// <summary>The defence under one's own office's notices that comes next.</summary>
    public async Task<Due> OfDefenceAsync(OrganisationId office, CancellationToken ct) =>
        OfDefence(await PoliciesAsync(policies.InForce(db).Where(notice => notice.Office == office).Select(notice => notice.PolicyHash), ct));

    private Due OfDefence(IEnumerable<Policy> all)
    {
        var days = from policy in all
                   let defence = policy.Windows.Defence.Value
                   where defence is not null && !defence.HasClosed(now)
                   orderby defence.From
                   select new Due($"答辩时间{(policy.Windows.DefenceIsTentative.Value ? "（拟定）" : "")}：{defence}", BeijingTime.StartOf(defence.From));
        return days.FirstOrDefault(Due.Unknown);
    }

    public async Task<Due> OfResultsAsync(IQueryable<ReviewCase> waiting, CancellationToken ct)
    {
        var unpublished = await waiting.CountAsync(ct) - await PeriodsOf(waiting, PublicityKind.Result).CountAsync(ct);
        return new(unpublished > 0 ? $"尚未登记公示的{unpublished}份" : "");
    }

    public async Task<Due> OfApprovalAsync(IQueryable<ReviewCase> waiting, CancellationToken ct)
    {
        var periods = PeriodsOf(waiting, PublicityKind.Result);
        var over = await Undisputed(periods).CountAsync(period => period.ToOn < Today, ct);
        return over > 0 ? new($"公示期满、可以印发的{over}份")
            : await periods.MinAsync(period => (DateOnly?)period.ToOn, ct) is { } last && last >= Today ? new($"公示至{Say.Day(last)}，次日起可以印发")
            : Due.Unknown;
    }

    public static async Task<Due> OfExpertAsync(IQueryable<ScoringTask> open, CancellationToken ct) =>
        new(await open.CountAsync(task => task.Score != null, ct) is > 0 and var scored ? $"已打分、待签名的{scored}份" : "");

    private IQueryable<Data.Rows.Publicity> PeriodsOf(IQueryable<ReviewCase> cases, PublicityKind kind) =>
        from period in db.StandingPublicities()
        join file in cases on period.Case equals file.Id
        where period.Kind == kind && period.Submission == file.Submissions
        select period;

    private IQueryable<Data.Rows.Publicity> Undisputed(IQueryable<Data.Rows.Publicity> periods) =>
        periods.Where(period => !db.Objections.Any(objection => objection.Case == period.Case && objection.Kind == period.Kind && objection.Outcome == null));

    private async Task<IReadOnlyList<Policy>> PoliciesAsync(IQueryable<string> hashes, CancellationToken ct)
    {
        var found = new List<Policy>();
        foreach (var hash in await hashes.Distinct().ToListAsync(ct))
        {
            found.Add(await policies.PolicyAsync(db, hash, ct));
        }
        return found;
    }

    private Due InWords(string what, IEnumerable<TimeWindow?> all)
    {
        var windows = all.OfType<TimeWindow>().ToList();
        return windows.Where(window => window.Contains(now)).MinBy(window => window.ClosesAt) is { } open ? new($"{what}至{Say.End(open)}，{Say.TimeLeft(open.ClosesAt - now)}", open.ClosesAt)
            : windows.Where(window => !window.HasOpened(now)).MinBy(window => window.From) is { } next ? new($"{Say.Day(next.From)}起{what}")
            : windows.MaxBy(window => window.ClosesAt) is { } last ? new($"{what}已于{Say.End(last)}截止")
            : Due.Unknown;
    }

    private static string Join(params IEnumerable<string> parts) => string.Join('；', parts.Where(part => part.Length > 0));
}
