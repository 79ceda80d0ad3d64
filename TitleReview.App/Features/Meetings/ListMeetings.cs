using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Meetings;

/// <summary>「评审会」: the latest first; an office's own, and those in which one sits.</summary>
public sealed class ListMeetings(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public const int PageSize = 20;

    /// <param name="IsOffice">Whether the page of the office is open to this person; otherwise a seat is.</param>
    public sealed record Row(MeetingId Id, string Notice, DateOnly HeldOn, DateOnly LastOn, string Place, MeetingState State, int Members, int Cases, bool IsOffice);

    public sealed record View(IReadOnlyList<Row> Rows, int Total, bool MayPlan, IReadOnlyList<string> Queues);

    /// <returns>Null when the page is not for this person.</returns>
    public async Task<View?> HandleAsync(string? filter, int page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ListMeetings), me).IsRefused)
        {
            return null;
        }
        var text = filter?.Trim() ?? "";
        var offices = me.Roles.Where(held => held.Role == Role.CommitteeOffice).Select(held => held.Organisation).Distinct().ToList();
        var found = from meeting in db.Meetings.AsNoTracking()
                    join notice in db.Notices on meeting.Notice equals notice.Id
                    where (offices.Contains(meeting.Office) || (meeting.State != MeetingState.Preparing && db.MeetingMembers.Any(member => member.Meeting == meeting.Id && member.Person == me.Person)))
                        && (notice.Title.Contains(text) || meeting.Place.Contains(text))
                    orderby meeting.HeldOn descending, meeting.Id
                    select new Row(
                        meeting.Id, notice.Title, meeting.HeldOn, meeting.LastOn, meeting.Place, meeting.State,
                        db.MeetingMembers.Count(member => member.Meeting == meeting.Id), db.AgendaItems.Count(item => item.Meeting == meeting.Id), offices.Contains(meeting.Office));
        var rows = await found.Skip(Paging.Skip(page, PageSize)).Take(PageSize).ToListAsync(ct);
        return new(
            rows, await found.CountAsync(ct), offices.Count > 0,
            [QueueNames.OfPerson(me.Person), .. offices.Select(QueueNames.OfOrganisation), .. rows.Select(row => row.Id).Union(await db.AwaitedMeetingsAsync(me, ct)).Select(QueueNames.OfMeeting)]);
    }
}
