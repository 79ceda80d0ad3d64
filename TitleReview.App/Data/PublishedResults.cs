using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Publicity;

namespace TitleReview.App.Data;

/// <summary>「结果公示文稿」: what was published of one notice on certain days, and what came of it.</summary>
/// <param name="Open">Objections that nobody has decided yet.</param>
/// <param name="Upheld">Of those received, found true, or true in part.</param>
public sealed record ResultSheet(ResultAnnouncement Announcement, int Received, int Open, int Upheld)
{
    /// <summary>「公示结果」</summary>
    public PrintedLetter Outcome(DateOnly today) => Announcement.PrintOutcome(Received, Upheld, today);
}

public sealed class PublishedResults(PolicyStore policies, FieldStore fields)
{
    /// <returns>Null when nothing was published on these days.</returns>
    public async Task<ResultSheet?> OfAsync(ReviewDb db, Notice notice, DateRange days, CancellationToken ct)
    {
        var published = db.Publicities.Where(period => period.Kind == PublicityKind.Result && period.FromOn == days.From && period.ToOn == days.To);
        var lines = await db.Cases.AsNoTracking()
            .Where(file => file.Notice == notice.Id && published.Any(period => period.Case == file.Id && period.Submission == file.Submissions))
            .OrderBy(file => file.Number).LinesAsync(db, fields, ct);
        if (lines.Count == 0)
        {
            return null;
        }
        var policy = (await policies.PolicyAsync(db, notice.PolicyHash, ct)).Publicity;
        var announcement = new ResultAnnouncement(
            notice.Title,
            [.. lines.Select(line => new PassedPerson(line.Applicant, line.Unit, line.Target.Text(SectionCatalogue.Target, "level")))],
            PublicityPeriod.Of(days, countsStartDay: policy.CountsStartDay.Value, await PolicyStore.CalendarAsync(db, ct)),
            await db.Organisations.Where(one => one.Id == notice.Office).Select(one => one.Name).SingleAsync(ct),
            (await db.OfficeDetailsAsync(notice.Office, ct)).Contact.Supervision);
        var files = lines.Select(line => line.File.Id).ToList();
        var received = await db.Objections.AsNoTracking().Where(one => one.Kind == PublicityKind.Result && files.Contains(one.Case)).Select(one => one.Outcome).ToListAsync(ct);
        return new(announcement, received.Count, received.Count(outcome => outcome is null), received.Count(outcome => outcome is ObjectionOutcome.True or ObjectionOutcome.PartlyTrue));
    }

    /// <summary>The days on which results of a notice were or are public, the earliest first.</summary>
    public static async Task<IReadOnlyList<DateRange>> DaysAsync(ReviewDb db, NoticeId notice, CancellationToken ct) =>
    [
        .. (await (
            from period in db.Publicities.AsNoTracking()
            join file in db.Cases on period.Case equals file.Id
            where period.Kind == PublicityKind.Result && period.Submission == file.Submissions && file.Notice == notice
            select new { period.FromOn, period.ToOn }).Distinct().ToListAsync(ct)).Select(days => new DateRange(days.FromOn, days.ToOn)).OrderBy(days => days.From).ThenBy(days => days.To),
    ];
}
