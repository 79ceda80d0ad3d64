using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Data;

/// <summary>Frozen policies and the working calendar, as typed values. A frozen policy never changes, so it is thawed once.</summary>
public sealed class PolicyStore(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, Policy> _thawed = new(StringComparer.Ordinal);

    public async Task<Policy> PolicyAsync(ReviewDb db, string hash, CancellationToken ct)
    {
        if (_thawed.TryGetValue(hash, out var known))
        {
            return known;
        }
        var frozen = await db.FrozenPolicies.AsNoTracking().SingleAsync(policy => policy.Hash == hash, ct);
        return _thawed.GetOrAdd(hash, _ => Policy.Thaw(frozen.Json));
    }

    /// <summary>「现行规定」: what a notice decides today, with the supplements that are in force.</summary>
    public async Task<Policy> PolicyOfNoticeAsync(ReviewDb db, NoticeId notice, CancellationToken ct) =>
        await PolicyAsync(db, await InForce(db).IgnoreQueryFilters().Where(one => one.Notice == notice).Select(one => one.PolicyHash).SingleAsync(ct), ct);

    /// <summary>What a case is judged by: the policy frozen at its first submission; until then what its notice decides today.</summary>
    public Task<Policy> PolicyOfCaseAsync(ReviewDb db, ReviewCase file, CancellationToken ct) =>
        file.PolicyHash.Length > 0 ? PolicyAsync(db, file.PolicyHash, ct) : PolicyOfNoticeAsync(db, file.Notice, ct);

    /// <summary>Each notice with the hash of what it decides today.</summary>
    public IQueryable<NoticePolicyInForce> InForce(ReviewDb db)
    {
        var today = clock.Today();
        return from notice in db.Notices
               select new NoticePolicyInForce
               {
                   Notice = notice.Id,
                   Office = notice.Office,
                   PolicyHash = db.NoticeSupplements.Where(supplement => supplement.Notice == notice.Id && supplement.EffectiveFrom <= today)
                       .OrderByDescending(supplement => supplement.Number).Select(supplement => supplement.PolicyHash).FirstOrDefault() ?? notice.PolicyHash,
               };
    }

    /// <summary>Every policy that a case of these offices may be judged by, of today's notices and of what stood before supplements.</summary>
    public static IQueryable<string> EverOf(ReviewDb db, IReadOnlyCollection<OrganisationId> offices) =>
        db.Notices.Where(notice => offices.Contains(notice.Office)).Select(notice => notice.PolicyHash)
            .Union(db.NoticeSupplements.Where(supplement => db.Notices.Any(notice => notice.Id == supplement.Notice && offices.Contains(notice.Office))).Select(supplement => supplement.PolicyHash))
            .Union(db.CasePolicyChanges.Where(change => db.Cases.Any(file => file.Id == change.Case && offices.Contains(file.Office))).Select(change => change.To));

    public static async Task<WorkingCalendar> CalendarAsync(ReviewDb db, CancellationToken ct) =>
        new(await db.CalendarEntries.AsNoTracking()
            .Select(day => new CalendarDay((CalendarLayer)day.Layer, day.On, day.IsWorkday, day.Name))
            .ToListAsync(ct));
}
