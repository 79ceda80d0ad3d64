using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Filing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.App.Features.Filing;

/// <summary>「备案期限」 of a pack as it is today. List and checklist ask here, so that they never say two things.</summary>
internal static class FilingDue
{
    /// <summary>What is said of a pack that the office has: a filing made outside the system counts by its own day.</summary>
    /// <remarks>Never asked for whether it may be sent without a reason: the day is typed by whoever would have to give one.</remarks>
    public static async Task<(Finding? Finding, DateOnly? Due)> ShownAsync(ReviewDb db, NoticeId notice, FilingPack pack, FilingPolicy policy, DateOnly today, CancellationToken ct) =>
        await OfAsync(db, notice, pack, policy, await FiledElsewhere.DayAsync(db, notice, pack, ct) ?? today, ct);

    /// <param name="today">Or the day on which it was sent.</param>
    /// <returns>Nulls where no meeting is planned.</returns>
    public static async Task<(Finding? Finding, DateOnly? Due)> OfAsync(ReviewDb db, NoticeId notice, FilingPack pack, FilingPolicy policy, DateOnly today, CancellationToken ct)
    {
        var meetings = await db.Meetings.AsNoTracking().Where(meeting => meeting.Notice == notice).Select(meeting => new { meeting.HeldOn, meeting.LastOn }).ToListAsync(ct);
        if (meetings.Count == 0)
        {
            return (null, null);
        }
        if (pack == FilingPack.Before)
        {
            var first = meetings.Min(meeting => meeting.HeldOn);
            return (FilingDeadlines.CheckBefore(first, today, policy), FilingDeadlines.Before(first, policy));
        }
        var last = meetings.Max(meeting => meeting.LastOn);
        var ends = (await PublishedResults.DaysAsync(db, notice, ct)).Select(days => (DateOnly?)days.To).Max();
        return (FilingDeadlines.CheckAfter(last, ends < today ? ends : null, today, policy), FilingDeadlines.After(last, policy));
    }
}
