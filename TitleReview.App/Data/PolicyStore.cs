using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.App.Data;

/// <summary>Frozen policies and the working calendar, as typed values. A frozen policy never changes, so it is thawed once.</summary>
public sealed class PolicyStore
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

    public async Task<Policy> PolicyOfNoticeAsync(ReviewDb db, NoticeId notice, CancellationToken ct) =>
        await PolicyAsync(db, await db.Notices.Where(candidate => candidate.Id == notice).Select(candidate => candidate.PolicyHash).SingleAsync(ct), ct);

    public static async Task<WorkingCalendar> CalendarAsync(ReviewDb db, CancellationToken ct) =>
        new(await db.CalendarEntries.AsNoTracking()
            .Select(day => new CalendarDay((CalendarLayer)day.Layer, day.On, day.IsWorkday, day.Name))
            .ToListAsync(ct));
}
