using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;

namespace TitleReview.App.Features.Meetings;

/// <summary>The office knows its meetings, a member those he sits in, once signing in has begun; nobody sits for another.</summary>
internal static class KnownMeetings
{
    public static IQueryable<ReviewMeeting> MeetingsOf(this ReviewDb db, Actor me)
    {
        var offices = me.Roles.Where(held => held.Role == Role.CommitteeOffice).Select(held => held.Organisation).Distinct().ToList();
        return db.Meetings.Where(meeting => offices.Contains(meeting.Office));
    }

    public static IQueryable<ReviewMeeting> MeetingsOfMember(this ReviewDb db, Actor me) =>
        db.Meetings.Where(meeting => meeting.State != MeetingState.Preparing && db.MeetingMembers.Any(member => member.Meeting == meeting.Id && member.Person == me.Person));

    /// <summary>「某某评审会」</summary>
    public static async Task<string> CommitteeAsync(this ReviewDb db, ReviewMeeting meeting, CancellationToken ct) =>
        await (from draw in db.Draws
               join committee in db.Committees on draw.Committee equals committee.Id
               where draw.Id == meeting.Draw
               select committee.Name).SingleOrDefaultAsync(ct) ?? "";

    /// <summary>Names of the groups, as the draw made public; the first is of group 1.</summary>
    public static async Task<IReadOnlyList<string>> GroupsAsync(this ReviewDb db, ReviewMeeting meeting, CancellationToken ct) =>
        await db.Draws.Where(draw => draw.Id == meeting.Draw).Select(draw => draw.Frozen).SingleOrDefaultAsync(ct) is { } frozen
            ? [.. Core.Draws.DrawReading.ReadFrozen(Core.Draws.CanonicalDraw.Bytes(frozen))!.Groups.Select(group => group.Name)]
            : [];

    public static string GroupName(this IReadOnlyList<string> groups, int group) => group >= 1 && group <= groups.Count ? groups[group - 1] : "";
}
