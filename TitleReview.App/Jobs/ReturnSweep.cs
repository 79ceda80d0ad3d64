using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Jobs;

/// <summary>「逾期未补充提交的视为放弃申报」: ends what was returned and not handed in again in time.</summary>
/// <remarks>
/// Rules SB-02 and SB-03. One transaction for each case, which the case's version lets only one instance commit; whoever is killed in between leaves the rest
/// to the next sweep. Nothing hangs on when it runs: a submission after the deadline is refused whether or not this has been by.
/// </remarks>
public sealed class ReturnSweep(IDbContextFactory<ReviewDb> dbs, PolicyStore policies, TimeProvider clock)
{
    /// <returns>How many cases this sweep has ended.</returns>
    public async Task<int> SweepAsync(CancellationToken ct)
    {
        var ended = 0;
        foreach (var id in await LateAsync(ct))
        {
            ended += await EndAsync(id, ct) ? 1 : 0;
        }
        return ended;
    }

    private async Task<IReadOnlyList<CaseId>> LateAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var returned = await db.Cases.AsNoTracking().Where(file => file.Stage == Stage.Returned).ToListAsync(ct);
        var calendar = returned.Count > 0 ? await PolicyStore.CalendarAsync(db, ct) : null;
        var late = new List<CaseId>();
        foreach (var file in returned)
        {
            if (IsLate(file, await policies.PolicyAsync(db, file.PolicyHash, ct), calendar))
            {
                late.Add(file.Id);
            }
        }
        return late;
    }

    // asked again of what was loaded to be changed: it may have been handed in since
    private async Task<bool> EndAsync(CaseId id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var file = await db.Cases.SingleAsync(candidate => candidate.Id == id, ct);
        if (file.Stage != Stage.Returned)
        {
            return false;
        }
        var policy = await policies.PolicyAsync(db, file.PolicyHash, ct);
        var calendar = await PolicyStore.CalendarAsync(db, ct);
        if (!IsLate(file, policy, calendar))
        {
            return false;
        }
        var due = SubmissionRules.Due(file.LastReturnedAt, policy, calendar);
        file.Take(Act.Lapse, Actor.System, clock.UtcNow(), $"截止{ChineseDate.Of(BeijingTime.FromUtc(due.Value!.Value))}未再次提交（{due.Source}）");
        db.Audit(Actor.System.Person, clock.UtcNow(), nameof(ReturnSweep), file.Id.ToString(), $"after submission {file.Submissions}");
        return !(await db.SaveAsync(ct)).IsRefused;
    }

    private bool IsLate(ReviewCase file, Policy policy, WorkingCalendar? calendar) =>
        file.LastReturnedAt is { } at
        && (SubmissionRules.HasLapsed(at, clock.UtcNow(), policy.Submissions, calendar)
            || (!policy.Submissions.MayPassWindowEnd.Value && policy.Windows.Apply.Value?.HasClosed(clock.UtcNow()) == true));
}
