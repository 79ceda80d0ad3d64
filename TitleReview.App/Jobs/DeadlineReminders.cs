using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Jobs;

/// <summary>What applicants are reminded of: the deadline of a return, the end of the filing and of the payment.</summary>
/// <remarks>Rules SB-02, SB-03, TW-06. Of several reminders that have fallen due meanwhile only the last is sent, and none after the deadline.</remarks>
internal sealed class DeadlineReminders(ReviewDb db, PolicyStore policies, DateTime now)
{
    private readonly Dictionary<OrganisationId, OfficeDetails> _offices = [];

    public async Task<IReadOnlyList<Message>> DueAsync(CancellationToken ct)
    {
        var calendar = await PolicyStore.CalendarAsync(db, ct);
        var due = new List<Message>();
        foreach (var notice in await db.Notices.AsNoTracking().ToListAsync(ct))
        {
            var policy = await policies.PolicyOfNoticeAsync(db, notice.Id, ct);
            var office = await OfficeAsync(notice.Office, ct);
            var cases = db.Cases.AsNoTracking().Where(file => file.Notice == notice.Id);
            due.AddRange(await OfWindowAsync(cases.Where(file => file.Stage == Stage.Draft), policy.Windows.Apply.Value, MessageKind.ApplyDue, office, ct));
            // what is submitted has its own policy, which a supplement may have left as it was
            foreach (var hash in await cases.Where(file => file.Stage == Stage.Returned || file.Stage == Stage.FeeDue).Select(file => file.PolicyHash).Distinct().ToListAsync(ct))
            {
                var own = await policies.PolicyAsync(db, hash, ct);
                due.AddRange(await OfReturnsAsync(cases.Where(file => file.PolicyHash == hash && file.Stage == Stage.Returned), own, office, calendar, ct));
                due.AddRange(await OfWindowAsync(cases.Where(file => file.PolicyHash == hash && file.Stage == Stage.FeeDue), own.Windows.Pay.Value, MessageKind.PayDue, office, ct));
            }
        }
        return due;
    }

    private async Task<IReadOnlyList<Message>> OfReturnsAsync(IQueryable<ReviewCase> cases, Policy policy, OfficeDetails office, WorkingCalendar calendar, CancellationToken ct)
    {
        var returned = await cases.Select(file => new { file.Id, file.Applicant, file.StageSince }).ToListAsync(ct);
        var due =
            from file in returned
            let deadline = SubmissionRules.Deadline(file.StageSince, policy.Submissions, calendar)
            where deadline is not null
            let early = Latest(office.ReturnReminderHours.Select(hours => TimeSpan.FromHours(hours)), deadline.Value)
            where early is not null
            select About(file.Applicant, file.Id, MessageKind.ReturnDue, deadline.Value, early.Value);
        return await NotYetSentAsync([.. due], ct);
    }

    private async Task<IReadOnlyList<Message>> OfWindowAsync(IQueryable<ReviewCase> cases, TimeWindow? window, MessageKind kind, OfficeDetails office, CancellationToken ct)
    {
        if (window is null || Latest(office.WindowReminderDays.Select(days => TimeSpan.FromDays(days)), window.ClosesAt) is not { } early)
        {
            return [];
        }
        var waiting = await cases.Select(file => new { file.Id, file.Applicant }).ToListAsync(ct);
        return await NotYetSentAsync([.. waiting.Select(file => About(file.Applicant, file.Id, kind, window.ClosesAt, early))], ct);
    }

    /// <summary>The reminder whose time came last; null when none's has, or the deadline is over.</summary>
    private TimeSpan? Latest(IEnumerable<TimeSpan> before, DateTime deadline) =>
        deadline <= now ? null : before.Where(early => deadline - early <= now).Select(early => (TimeSpan?)early).Min();

    private Message About(PersonId person, CaseId file, MessageKind kind, DateTime deadline, TimeSpan early) => new()
    {
        Person = person,
        Key = string.Create(CultureInfo.InvariantCulture, $"{kind}:{file}:{deadline:yyyyMMddHHmmss}:{early.TotalHours}"),
        Kind = kind,
        Case = file,
        DueAt = deadline,
        At = now,
    };

    private async Task<IReadOnlyList<Message>> NotYetSentAsync(IReadOnlyList<Message> due, CancellationToken ct)
    {
        var found = new List<Message>();
        foreach (var part in due.Chunk(500))
        {
            var keys = part.Select(message => message.Key).ToList();
            var sent = (await db.Messages.AsNoTracking().Where(message => keys.Contains(message.Key)).Select(message => message.Key).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
            found.AddRange(part.Where(message => !sent.Contains(message.Key)));
        }
        return found;
    }

    private async Task<OfficeDetails> OfficeAsync(OrganisationId office, CancellationToken ct)
    {
        if (!_offices.TryGetValue(office, out var known))
        {
            _offices.Add(office, known = await db.OfficeDetailsAsync(office, ct));
        }
        return known;
    }
}
