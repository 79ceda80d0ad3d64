using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Filing;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Jobs;

/// <summary>What a committee's office is reminded of: a filing that it has not sent and that is due in some days, or overdue.</summary>
/// <remarks>Rules FB-02 and FB-04. How many days before is the office's own setting, by which its calendar reminds, too.</remarks>
internal sealed class FilingDueReminders(ReviewDb db, PolicyStore policies, DateTime now)
{
    private readonly DateOnly _today = BeijingTime.DayOf(now);

    public async Task<IReadOnlyList<Message>> DueAsync(CancellationToken ct)
    {
        var held = (await db.Meetings.AsNoTracking().Select(meeting => new { meeting.Notice, meeting.HeldOn, meeting.LastOn }).ToListAsync(ct))
            .ToLookup(meeting => meeting.Notice, meeting => new DateRange(meeting.HeldOn, meeting.LastOn));
        var packs = await db.FiledPacks.AsNoTracking().ToDictionaryAsync(pack => (pack.Notice, pack.Pack), pack => pack.State, ct);
        var officers = held.Count == 0 ? null : await db.OfficersAsync(_today, ct);
        var due = new List<Message>();
        foreach (var notice in held.Count == 0 ? [] : await db.Notices.AsNoTracking().ToListAsync(ct))
        {
            var open = Enum.GetValues<FilingPack>().Where(pack => FilingFlow.IsOpen(packs.GetValueOrDefault((notice.Id, pack), FilingState.Preparing)));
            foreach (var pack in held.Contains(notice.Id) ? open : [])
            {
                if (await StageAsync(notice, pack, [.. held[notice.Id]], ct) is { } stage)
                {
                    due.AddRange(officers![(Role.CommitteeOffice, notice.Office)].Select(officer => FilingMessage.Due(notice.Id, pack, stage).To(officer, now)));
                }
            }
        }
        return await NotYetSentAsync(due, ct);
    }

    private async Task<FilingReminder?> StageAsync(Notice notice, FilingPack pack, IReadOnlyCollection<DateRange> meetings, CancellationToken ct)
    {
        if (await FiledElsewhere.DayAsync(db, notice.Id, pack, ct) is not null)
        {
            return null;
        }
        var ends = pack == FilingPack.After ? (await PublishedResults.DaysAsync(db, notice.Id, ct)).Select(days => (DateOnly?)days.To).Max() : null;
        var deadlines = FilingDeadlines.Of(pack, meetings, ends, (await policies.PolicyOfNoticeAsync(db, notice.Id, ct)).Filing);
        var returned = await db.FilingSteps.Where(step => step.Notice == notice.Id && step.Pack == pack && step.Act == FilingAct.Return).MaxAsync(step => (DateTime?)step.At, ct);
        return FilingReminders.Due(deadlines, (await db.OfficeDetailsAsync(notice.Office, ct)).WindowReminderDays, returned is { } at ? BeijingTime.DayOf(at) : null, _today);
    }

    private async Task<IReadOnlyList<Message>> NotYetSentAsync(List<Message> due, CancellationToken ct)
    {
        var keys = due.Select(message => message.Key).Distinct().ToList();
        var sent = (await db.Messages.AsNoTracking().Where(message => keys.Contains(message.Key)).Select(message => new { message.Person, message.Key }).ToListAsync(ct))
            .Select(message => (message.Person, message.Key)).ToHashSet();
        return [.. due.Where(message => !sent.Contains((message.Person, message.Key)))];
    }
}
