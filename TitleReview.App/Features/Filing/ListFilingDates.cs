using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Filing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Filing;

/// <summary>「办公室日程」: when the filings of the person's offices are due and when they meet, for the page and for any calendar program.</summary>
public sealed class ListFilingDates(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies)
{
    private const string Host = "titlereview";

    /// <param name="IsSent">Whether it is the deadline of a filing that was sent, in time or late: nobody is reminded of it any more.</param>
    public sealed record Row(NoticeId Notice, CalendarEvent Event, bool IsPast, bool IsSent);

    /// <returns>Null when the page is not for this person.</returns>
    public async Task<IReadOnlyList<Row>?> HandleAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ListFilingDates), me).IsRefused)
        {
            return null;
        }
        var offices = me.Roles.Where(held => held.Role == Role.CommitteeOffice).Select(held => held.Organisation).Distinct().ToList();
        var rows = new List<Row>();
        foreach (var notice in await db.Notices.AsNoTracking().Where(notice => offices.Contains(notice.Office)).ToListAsync(ct))
        {
            var meetings = (await db.Meetings.AsNoTracking().Where(meeting => meeting.Notice == notice.Id).Select(meeting => new { meeting.HeldOn, meeting.LastOn }).ToListAsync(ct))
                .ConvertAll(meeting => new DateRange(meeting.HeldOn, meeting.LastOn));
            var ends = (await PublishedResults.DaysAsync(db, notice.Id, ct)).Select(days => (DateOnly?)days.To).Max();
            var alarms = (await db.OfficeDetailsAsync(notice.Office, ct)).WindowReminderDays;
            var sent = (await db.FiledPacks.AsNoTracking().Where(pack => pack.Notice == notice.Id).ToListAsync(ct)).Where(pack => !FilingFlow.IsOpen(pack.State)).Select(pack => (FilingPack?)pack.Pack).ToHashSet();
            rows.AddRange(FilingDates.Of(notice.Id.ToString(), notice.Title, meetings, ends, alarms, (await policies.PolicyOfNoticeAsync(db, notice.Id, ct)).Filing)
                .Select(one => sent.Contains(one.Due) ? new Row(notice.Id, one with { AlarmDays = [] }, one.To < clock.Today(), IsSent: true) : new Row(notice.Id, one, one.To < clock.Today(), IsSent: false)));
        }
        return [.. rows.OrderBy(row => row.Event.From).ThenBy(row => row.Event.Id, StringComparer.Ordinal)];
    }

    /// <summary>The same as a calendar file; null when it is not for this person.</summary>
    public async Task<string?> WriteAsync(CancellationToken ct) =>
        await HandleAsync(ct) is { } rows ? CalendarText.Write("职称评审日程", rows.Select(row => row.Event), clock.UtcNow(), Host) : null;
}
