using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Publicity;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Publicity;

/// <summary>「打印结果公示」: the notice that is posted, and, once it is over and everything was looked into, what came of it.</summary>
public sealed class PrintResultPublicity(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies, FieldStore fields)
{
    /// <param name="Letter">Null where the verdict refuses.</param>
    public sealed record Result(Verdict Verdict, PrintedLetter? Letter);

    /// <param name="isOutcome">公示结果 in place of 评审结果公示.</param>
    /// <returns>Null when nothing of this notice was published on these days, or it is not for this person.</returns>
    public async Task<Result?> HandleAsync(NoticeId id, DateRange days, bool isOutcome, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(PrintResultPublicity), me).IsRefused
            || await db.Notices.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, ct) is not { } notice
            || !me.Holds(Role.CommitteeOffice, notice.Office))
        {
            return null;
        }
        var published = db.Publicities.Where(period => period.Kind == PublicityKind.Result && period.FromOn == days.From && period.ToOn == days.To);
        var lines = await db.Cases.AsNoTracking()
            .Where(file => file.Notice == id && published.Any(period => period.Case == file.Id && period.Submission == file.Submissions))
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
        return isOutcome
            ? await OutcomeAsync(db, [.. lines.Select(line => line.File.Id)], announcement, ct)
            : new(Verdict.Allowed, announcement.Print(clock.Today()));
    }

    private async Task<Result> OutcomeAsync(ReviewDb db, List<CaseId> files, ResultAnnouncement announcement, CancellationToken ct)
    {
        var received = await db.Objections.AsNoTracking().Where(one => one.Kind == PublicityKind.Result && files.Contains(one.Case)).Select(one => one.Outcome).ToListAsync(ct);
        var verdict = Verdict.Of(
            announcement.Period.HasEnded(clock.UtcNow()) ? null : new ResultPublicityIsNotOver(announcement.Period.Days.To),
            received.Count(outcome => outcome is null) is > 0 and var open ? new ResultObjectionsAreOpen(open) : null);
        return new(verdict, verdict.IsRefused ? null : announcement.PrintOutcome(received.Count, received.Count(outcome => outcome is ObjectionOutcome.True or ObjectionOutcome.PartlyTrue), clock.Today()));
    }
}
