using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Auditing;

/// <summary>The cases that a filter lets through, for whatever shows, counts, selects or walks them.</summary>
internal static class QueueCases
{
    /// <returns>One question for each of the actor's roles.</returns>
    public static async Task<IReadOnlyList<IQueryable<ReviewCase>>> QueueAsync(this ReviewDb db, Actor me, QueueFilter filter, DateTime now, CancellationToken ct)
    {
        var branches = db.AuditedBy(me, me.AuditingRoles(), filter.All).Select(branch => Narrowed(branch, filter, now));
        if (filter.Text.Length > 0)
        {
            var fits = await QueueText.FitsAsync(db, filter.Text, ct);
            branches = branches.Select(fits);
        }
        if (filter.Mine)
        {
            var mine = await db.ClaimsAt(now).Where(claim => claim.Person == me.Person).Select(claim => claim.Case).ToListAsync(ct);
            branches = branches.Select(branch => branch.Where(file => mine.Contains(file.Id)));
        }
        return [.. branches];
    }

    public static IQueryable<Data.Rows.CaseClaim> ClaimsAt(this ReviewDb db, DateTime now) => db.CaseClaims.AsNoTracking().Where(claim => claim.EndsAt > now);

    private static IQueryable<ReviewCase> Narrowed(IQueryable<ReviewCase> cases, QueueFilter filter, DateTime now)
    {
        if (filter.Stage is { } stage) { cases = cases.Where(file => file.Stage == stage); }
        if (filter.Notice is { } notice) { cases = cases.Where(file => file.Notice == notice); }
        if (filter.Unit is { } unit) { cases = cases.Where(file => file.Unit == unit); }
        if (filter.Kind is { } kind) { cases = cases.Where(file => EF.Property<ApplicationKind?>(file, QueueKeys.Kind) == kind); }
        if (filter.Level is { } level) { cases = cases.Where(file => EF.Property<TitleLevel?>(file, QueueKeys.Level) == level); }
        if (filter.Submission is { } submission) { cases = cases.Where(file => file.Submissions == submission); }
        var (today, soon) = (QueueKeys.DueByOf(now), QueueKeys.DueByOf(now + QueueFilter.Near));
        return filter.Due switch
        {
            QueueDue.Over => cases.Where(file => EF.Property<long>(file, QueueKeys.DueBy) <= today),
            QueueDue.Near => cases.Where(file => EF.Property<long>(file, QueueKeys.DueBy) > today && EF.Property<long>(file, QueueKeys.DueBy) <= soon),
            _ => cases,
        };
    }
}
