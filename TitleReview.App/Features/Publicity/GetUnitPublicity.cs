using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.Imaging;
using TitleReview.App.Ui;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Publicity;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Publicity;

/// <summary>The publicity of one application in its unit, as the unit's officer prepares and follows it.</summary>
public sealed class GetUnitPublicity(
    IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies, FieldStore fields, PublicityStore words)
{
    /// <param name="Version">To be named when the draft is saved.</param>
    /// <param name="Proposal">The achievements of the last five years, from the application.</param>
    public sealed record Draft(AnnouncementText Text, int Version, string Proposal);

    /// <param name="Address">Of the public page; null while there is nothing to show there.</param>
    /// <param name="IsOnDisplay">Whether the public page shows it at this moment.</param>
    /// <param name="IsChanged">Whether the draft has other words than those that are registered.</param>
    public sealed record Registered(DateRange Days, Guid? Address, bool IsOnDisplay, bool IsChanged);

    /// <param name="Findings">Empty while it is open.</param>
    public sealed record Line(
        int Number, DateOnly ReceivedOn, ObjectionChannel Channel, bool IsNamed, string Content, string RecordedBy, DateTime RecordedAt,
        ObjectionOutcome? Outcome, string Findings, string DecidedBy, DateTime? DecidedAt);

    /// <param name="EarliestEnd">For a publicity from the asked day on.</param>
    public sealed record View(
        CaseId Id, int Version, string Number, string Applicant, Stage Stage, PublicityPolicy Policy, Draft Draft, PrintedLetter Preview,
        Registered? Registered, DateOnly EarliestEnd, IReadOnlyList<string> CalendarWarnings, IReadOnlyList<Line> Objections,
        Verdict WhyNotRecord, Verdict WhyNotObject, Verdict WhyNoResult, string Caution,
        IReadOnlyList<string> Kinds, IReadOnlyList<SealedScans.Scan> Scans, IReadOnlyList<Finding> Missing, bool MayUpload, UploadsPolicy Uploads, string TooLarge);

    /// <param name="from">The first day as it is being chosen; null: the registered one, or today.</param>
    /// <returns>Null when there is no such case for this person.</returns>
    public async Task<View?> HandleAsync(CaseId id, DateOnly? from, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == id, ct);
        if (OperationMatrix.WhyNot(nameof(GetUnitPublicity), me, file).IsRefused)
        {
            return null;
        }
        var (now, today) = (clock.UtcNow(), clock.Today());
        var content = await UnitPublicityFile.LoadAsync(db, file!, policies, fields, words, ct);
        var (policy, sections, uploads) = (content.Policy.Publicity, content.Policy.Sections, content.Policy.Uploads);
        var applicant = new PersonName(await db.People.Where(person => person.Id == file!.Applicant).Select(person => person.Name).SingleAsync(ct));
        var (text, version) = await words.DraftAsync(db, id, file!.Submissions, ct);
        // after a return the unit goes on from what it wrote the last time
        var shown = version == 0 && file.Submissions > 1 ? (await words.DraftAsync(db, id, file.Submissions - 1, ct)).Text : text;
        var first = from is { } chosen && !PublicityDayIsUnlikely.Is(chosen, today) ? chosen : content.Period?.FromOn ?? today;
        var end = PublicityRules.EarliestUnitEnd(first, policy, content.Calendar);
        var kinds = UnitScans.OfUnit(sections);
        var scans = await db.UnitScansAsync(id, kinds, ct);
        return new View(
            id, file.Version, file.Number, applicant.Printed, file.Stage, policy,
            new(shown, version, AchievementProposal.Of(content.Form, today.Year)),
            UnitAnnouncement.Show(AnnouncedPerson.Of(content.Form, applicant, today), shown, content.Period.Days() ?? new(first, end), content.Unit, policy),
            content.Period.Days() is { } days
                ? new(days, content.Posted is null ? null : content.Period!.Id, content.Posted is not null && AnnouncementRules.IsOnDisplay(days, now), content.Posted is { } posted && posted.Text != shown)
                : null,
            end,
            [.. content.Calendar.Warnings(new DateRange(first, end)).Union(content.Period.Days() is { } recorded ? content.Calendar.Warnings(recorded) : [], StringComparer.Ordinal)],
            await LinesAsync(db, id, ct),
            OperationMatrix.WhyNot(nameof(RecordUnitPublicity), me, file),
            OperationMatrix.WhyNot(nameof(RecordObjection), me, file),
            content.WhyNoResult(now),
            UnitResult.Caution(await db.Objections.CountAsync(objection => objection.Case == id && objection.Kind == PublicityKind.Unit, ct)),
            kinds,
            [.. scans.Select(page => new SealedScans.Scan(page.Id, page.Kind))],
            UnitScans.Missing([.. scans.Select(page => page.Kind)], sections),
            !OperationMatrix.WhyNot("UploadUnitScan", me, file).IsRefused,
            uploads,
            new ScanIsTooLarge(uploads.MaximumBytes.Value).Sentence);
    }

    private async Task<IReadOnlyList<Line>> LinesAsync(ReviewDb db, CaseId id, CancellationToken ct)
    {
        var objections = await db.Objections.AsNoTracking().Where(objection => objection.Case == id && objection.Kind == PublicityKind.Unit).OrderBy(objection => objection.Number).ToListAsync(ct);
        var people = objections.Select(objection => objection.RecordedBy).Concat(objections.Select(objection => objection.DecidedBy).OfType<PersonId>()).Distinct().ToList();
        var names = await db.People.AsNoTracking().Where(person => people.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, ct);
        return
        [
            .. objections.Select(one => new Line(
                one.Number, one.ReceivedOn, one.Channel, one.IsNamed, words.OpenContent(one), names[one.RecordedBy], one.RecordedAt,
                one.Outcome, words.OpenFindings(one), one.DecidedBy is { } by ? names[by] : "", one.DecidedAt)),
        ];
    }
}
