using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;

namespace TitleReview.App.Features.Ballots;

/// <summary>What somebody has to do with the votes of a meeting.</summary>
internal sealed record BallotPart(ReviewMeeting Meeting, bool IsOffice, bool IsChair, bool IsSupervisor, bool IsMember, IReadOnlyList<KeeperSeat> Seats)
{
    /// <summary>Opens and voids.</summary>
    public bool MayRun => IsOffice || IsChair;

    /// <summary>Counts slips of paper, and sees who has not voted yet.</summary>
    public bool MayCount => MayRun || IsSupervisor;

    /// <summary>Null: none, and what he asks for does not exist for him.</summary>
    public static async Task<BallotPart?> OfAsync(ReviewDb db, Actor me, MeetingId id, CancellationToken ct)
    {
        if (await db.Meetings.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, ct) is not { } meeting)
        {
            return null;
        }
        var isMember = await db.MeetingMembers.AnyAsync(member => member.Meeting == id && member.Person == me.Person, ct);
        var part = new BallotPart(
            meeting, me.Holds(Role.CommitteeOffice, meeting.Office), isMember && meeting.Chair == me.Person, me.Holds(Role.DrawSupervisor, meeting.Office), isMember, SeatsOf(me.InOwnName, meeting, isMember));
        return part.MayCount || isMember ? part : null;
    }

    public static async Task<(BallotBox Box, BallotPart Part)?> OfAsync(ReviewDb db, Actor me, BallotBoxId id, CancellationToken ct) =>
        await db.BallotBoxes.SingleOrDefaultAsync(one => one.Id == id, ct) is { } box && await OfAsync(db, me, box.Meeting, ct) is { } part ? (box, part) : null;

    // nobody keeps a share on another's behalf
    private static IReadOnlyList<KeeperSeat> SeatsOf(Actor me, ReviewMeeting meeting, bool isMember) =>
    [
        .. (KeeperSeat[])(isMember && meeting.Chair == me.Person ? [KeeperSeat.Chair] : []),
        .. (KeeperSeat[])(me.Holds(Role.DrawSupervisor, meeting.Office) ? [KeeperSeat.Supervisor] : []),
        .. (KeeperSeat[])(me.Holds(Role.CommitteeOffice, meeting.Office) ? [KeeperSeat.Office] : []),
    ];
}
