using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Applications;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Policies;
using TitleReview.Core.Publicity;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Auditing;

/// <summary>A submitted case as its officers see it: sections with their evidence beside them, findings, history, and what may be done.</summary>
public sealed class GetAuditCase(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies, FieldStore fields)
{
    public sealed record Page(PageId Id, string Kind, MaskDecision Decision, bool IsBurned);

    public sealed record Section(string Title, IReadOnlyList<FormLine> Lines, IReadOnlyList<Page> Pages, IReadOnlyList<Finding> Findings);

    /// <param name="Masks">Null where it is not this person's turn to look at the masks.</param>
    public sealed record View(
        CaseId Id, int Version, string Number, string Applicant, string Unit, Stage Stage, int Submissions, Cited<int> MostSubmissions, Cited<ReturnDeadline?> ReturnDeadline,
        IReadOnlyList<Section> Sections, IReadOnlyList<HistoryEntry> History, DateRange? Publicity, DateOnly EarliestEnd, Cited<int> PublicityDays,
        IReadOnlyList<string> CalendarWarnings, Cited<string> Opinion, bool MayAuditLeaks, Verdict WhyNotRecord, Verdict WhyNotPass, Verdict WhyNotReturn, MaskProgress? Masks)
    {
        /// <summary>Whatever changes what is shown here.</summary>
        public IReadOnlyList<string> Queues => [QueueNames.OfCase(Id), QueueNames.OfMaskChecks(Id)];
    }

    private static readonly Act[] _ofTheOffice = [Act.RecordFee, Act.HandOver, Act.CloseScoring, Act.RecordPassed, Act.RecordNotPassed, Act.Approve];

    public async Task<View?> HandleAsync(CaseId id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == id, ct);
        if (file is null || OperationMatrix.WhyNot(nameof(GetAuditCase), me, file).IsRefused)
        {
            return null;
        }
        var now = clock.UtcNow();
        // votes, receipts and numbers of experts are the office's business until the result is public
        var isOffice = file.IsHeldBy(me, Role.CommitteeOffice);
        var policy = await policies.PolicyAsync(db, file.PolicyHash, ct);
        var calendar = await PolicyStore.CalendarAsync(db, ct);
        var applicant = await db.People.Where(person => person.Id == file.Applicant).Select(person => person.Name).SingleAsync(ct);
        var unit = await db.Organisations.Where(organisation => organisation.Id == file.Unit).Select(organisation => organisation.Name).SingleAsync(ct);
        var form = await fields.ReadFormAsync(db, id, ct);
        var pages = await db.Pages.AsNoTracking().Where(page => page.Case == id && page.RemovedAt == null).OrderBy(page => page.Position).ToListAsync(ct);
        var facts = new SubmissionFacts(form, [.. pages.Where(page => page.UploadedAs == Role.Applicant)], new PersonName(applicant), unit, file.Submissions, file.LastReturnedAt);
        var findings = SubmissionCheck.Findings(facts, policy, file.History.Last(line => line.Act == Act.Submit).At);
        var days = (await db.UnitPublicityAsync(file, ct)).Days();
        var open = await db.OpenObjectionsAsync(id, PublicityKind.Unit, ct);
        var masks = OperationMatrix.WhyNot(nameof(GetMaskCheck), me, file).IsRefused ? null : await db.CheckedPagesAsync(id, CheckedPages.LevelAt(file.Stage)!.Value, policy, ct);
        var today = BeijingTime.DayOf(now);
        var end = PublicityRules.EarliestUnitEnd(today, policy.Publicity, calendar);
        return new View(
            id, file.Version, file.Number, applicant, unit, file.Stage, file.Submissions, policy.Submissions.Maximum, policy.Submissions.ReturnDeadline,
            [.. SubmissionCheck.SectionsOf(policy).Select(section => new Section(
                section.Title,
                FormLine.Of(section, form, today),
                [.. pages.Where(page => page.Section == section.Key).Select(page => new Page(page.Id, page.Kind, page.Decision, page.IsBurned))],
                [.. findings.Where(found => found.Section == section.Key && found.Finding.Outcome is not Outcome.NotApplicable).Select(found => found.Finding)]))],
            [.. file.History.Select(line => isOffice || !_ofTheOffice.Contains(line.Act) ? line : line with { Note = "" })],
            days,
            end,
            policy.Publicity.WorkingDays,
            [.. calendar.Warnings(new DateRange(today, end)).Union(days is { } recorded ? calendar.Warnings(recorded) : [], StringComparer.Ordinal)],
            policy.UnitOpinion.Sentence,
            isOffice && file.HasReachedOffice,
            OperationMatrix.WhyNot("RecordUnitPublicity", me, file),
            OperationMatrix.WhyNot(nameof(PassAudit), me, file) is { IsRefused: true } notAllowed
                ? notAllowed
                : (file.Stage == Stage.UnitAudit ? PublicityRules.WhyNotPassOn(days, open, now, policy.Publicity, calendar) : Verdict.Allowed)
                    .And(masks?.WhyNotPass(policy) ?? Verdict.Allowed),
            OperationMatrix.WhyNot(nameof(ReturnForCorrection), me, file),
            masks?.Progress());
    }
}
