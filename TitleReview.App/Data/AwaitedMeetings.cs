using Microsoft.EntityFrameworkCore;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;

namespace TitleReview.App.Data;

/// <summary>Meetings that a member does not see yet: the page that waits for them follows them all the same, and they appear when signing in begins.</summary>
public static class AwaitedMeetings
{
    public static async Task<IReadOnlyList<MeetingId>> AwaitedMeetingsAsync(this ReviewDb db, Actor me, CancellationToken ct) =>
        await db.Meetings.AsNoTracking()
            .Where(meeting => meeting.State == MeetingState.Preparing && db.MeetingMembers.Any(member => member.Meeting == meeting.Id && member.Person == me.Person))
            .Select(meeting => meeting.Id).ToListAsync(ct);
}
