using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Ballots;

/// <summary>「表决」: the meetings that somebody has a part in, newest first, with their votes.</summary>
public sealed class ListBallots(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public const int PageSize = 10;

    /// <param name="Numbers">Of the cases.</param>
    public sealed record Row(BallotBoxId Box, DateTime OpenedAt, BallotState State, bool IsOnPaper, IReadOnlyList<int> Numbers);

    /// <param name="HasDesk">Whether this person has to do with opening or closing there.</param>
    public sealed record Meeting(MeetingId Id, string Title, MeetingState State, bool HasDesk, IReadOnlyList<Row> Ballots);

    public sealed record View(IReadOnlyList<Meeting> Meetings, int Total, IReadOnlyList<string> Queues);

    /// <returns>Null when the page is not for this person.</returns>
    public async Task<View?> HandleAsync(int page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ListBallots), me).IsRefused)
        {
            return null;
        }
        var offices = me.Roles.Where(held => held.Role is Role.CommitteeOffice or Role.DrawSupervisor).Select(held => held.Organisation).Distinct().ToList();
        var mine = db.Meetings.AsNoTracking()
            .Where(meeting => meeting.State != MeetingState.Preparing)
            .Where(meeting => offices.Contains(meeting.Office) || db.MeetingMembers.Any(member => member.Meeting == meeting.Id && member.Person == me.Person));
        var meetings = await mine.OrderByDescending(meeting => meeting.HeldOn).ThenBy(meeting => meeting.Id).Skip(Paging.Skip(page, PageSize)).Take(PageSize).ToListAsync(ct);
        var ids = meetings.Select(meeting => meeting.Id).ToList();
        var boxes = (await RowsAsync(db, ids, ct)).ToLookup(one => one.Meeting, one => one.Row);
        return new(
            [.. meetings.Select(meeting => new Meeting(meeting.Id, MeetingTitle.Of(meeting), meeting.State, offices.Contains(meeting.Office) || meeting.Chair == me.Person, [.. boxes[meeting.Id]]))],
            await mine.CountAsync(ct),
            [QueueNames.OfPerson(me.Person), .. offices.Select(QueueNames.OfOrganisation), .. ids.Union(await db.AwaitedMeetingsAsync(me, ct)).Select(QueueNames.OfMeeting)]);
    }

    internal static async Task<IReadOnlyList<(MeetingId Meeting, Row Row)>> RowsAsync(ReviewDb db, IReadOnlyCollection<MeetingId> meetings, CancellationToken ct)
    {
        var boxes = await db.BallotBoxes.AsNoTracking().Where(box => meetings.Contains(box.Meeting)).OrderByDescending(box => box.OpenedAt).ThenBy(box => box.Id).ToListAsync(ct);
        var ids = boxes.Select(box => box.Id).ToList();
        var numbers = (await db.BallotCases.Where(one => ids.Contains(one.Box)).Select(one => new { one.Box, one.Number }).ToListAsync(ct)).ToLookup(one => one.Box, one => one.Number);
        return [.. boxes.Select(box => (box.Meeting, new Row(box.Id, box.OpenedAt, box.State, box.IsOnPaper, [.. numbers[box.Id].Order()])))];
    }
}
