using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Meetings;

namespace TitleReview.App.Features.Meetings;

/// <summary>「参加评审次数」 in the pool: one more for each member who was there, when the meeting ends.</summary>
internal static class ServiceRecord
{
    /// <summary>Once for all meetings that one drawn committee holds; nothing for a rehearsal.</summary>
    public static async Task CountAsync(ReviewDb db, ReviewMeeting meeting, CancellationToken ct)
    {
        if (db.Rehearsal is not null)
        {
            return;
        }
        var came = db.MeetingMembers.Where(member => member.SignedInAt != null);
        var before = came.Where(member => member.Meeting != meeting.Id && db.Meetings.Any(other => other.Id == member.Meeting && other.Draw == meeting.Draw && other.Draw != null && other.State == MeetingState.Closed));
        var served = await db.PoolExperts
            .Where(expert => expert.Office == meeting.Office && came.Any(member => member.Meeting == meeting.Id && member.Person == expert.Person) && !before.Any(member => member.Person == expert.Person))
            .ToListAsync(ct);
        served.ForEach(expert => expert.DrawsServed++);
    }
}
