using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Jobs;

/// <summary>Whoever can go on when a publicity period is over learns of it on the morning after: the unit's officers, or the office's. Who stands in for them, too.</summary>
internal static class PublicityReminders
{
    public static async Task<IReadOnlyList<Message>> DueAsync(ReviewDb db, DateTime now, CancellationToken ct)
    {
        var today = BeijingTime.DayOf(now);
        var over = await (
            from period in db.StandingPublicities().AsNoTracking()
            join file in db.Cases on period.Case equals file.Id
            where period.ToOn < today && !db.Objections.Any(objection => objection.Case == period.Case && objection.Kind == period.Kind && objection.Outcome == null) && period.Submission == file.Submissions
                && ((period.Kind == PublicityKind.Unit && file.Stage == Stage.UnitAudit) || (period.Kind == PublicityKind.Result && file.Stage == Stage.ResultPublicity))
            select new { period.Kind, period.ToOn, file.Id, file.Applicant, file.Unit, file.Office }).ToListAsync(ct);
        if (over.Count == 0)
        {
            return [];
        }
        var officers = await db.OfficersAsync(today, ct);
        var due =
            from one in over
            let place = one.Kind == PublicityKind.Unit ? (Role.UnitOfficer, one.Unit) : (Role.CommitteeOffice, one.Office)
            from officer in officers[place]
            where officer != one.Applicant
            select new Message
            {
                Person = officer,
                Key = string.Create(CultureInfo.InvariantCulture, $"{MessageKind.PublicityOver}:{one.Id}:{(int)one.Kind}:{one.ToOn:yyyyMMdd}"),
                Kind = MessageKind.PublicityOver,
                Case = one.Id,
                // the end of the last day
                DueAt = BeijingTime.StartOf(one.ToOn.AddDays(1)),
                At = now,
            };
        var messages = due.DistinctBy(message => (message.Person, message.Key)).ToList();
        var keys = messages.Select(message => message.Key).Distinct().ToList();
        var sent = (await db.Messages.AsNoTracking().Where(message => keys.Contains(message.Key)).Select(message => new { message.Person, message.Key }).ToListAsync(ct))
            .Select(message => (message.Person, message.Key)).ToHashSet();
        return [.. messages.Where(message => !sent.Contains((message.Person, message.Key)))];
    }
}
