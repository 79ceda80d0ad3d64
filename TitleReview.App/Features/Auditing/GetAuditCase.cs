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

/// <summary>A submitted case as its officers see it: the way it takes, sections with their evidence beside them, findings, changes, history, and what may be done.</summary>
public sealed class GetAuditCase(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies, FieldStore fields)
{
    public sealed record Page(PageId Id, int Row, string Kind, MaskDecision Decision, bool IsBurned);

    /// <param name="Tick">Who has looked at it at this level, and when; null: nobody yet.</param>
    public sealed record Section(string Key, string Title, IReadOnlyList<FormLine> Lines, IReadOnlyList<Page> Pages, IReadOnlyList<LocatedFinding> Located, Tick? Tick)
    {
        public IReadOnlyList<Finding> Findings => [.. Located.Select(found => found.Finding)];
    }

    public sealed record Tick(string By, DateTime At);

    /// <param name="Place">Where, in words.</param>
    public sealed record Item(Guid Id, ReturnPoint Point, string Place, string By);

    /// <summary>A point that is written already.</summary>
    public sealed record Ready(ReturnPoint Point, string Place);

    /// <summary>What the person may do besides passing and returning, and what it will do.</summary>
    /// <param name="WhyNot">Why not yet.</param>
    public sealed record Choice(Act Act, Verdict WhyNot, IReadOnlyList<Consequence> Consequences);

    /// <param name="Submissions">Of this application.</param>
    /// <param name="Counted">Submissions that count, those of a withdrawn application under the same notice included.</param>
    /// <param name="Changes">Null for a first submission.</param>
    /// <param name="Opinion">The notice's fixed sentence for this level, or the usual words.</param>
    /// <param name="IsPunished">Null: not declared.</param>
    /// <param name="Items">The level's list of what is to be returned; null where it is not this person's turn.</param>
    /// <param name="Ready">What may be put on it by one button: open findings, and pages marked to be masked anew.</param>
    /// <param name="Masks">Null where it is not this person's turn to look at the masks.</param>
    public sealed record View(
        CaseId Id, int Version, string Number, string Applicant, string Unit, Stage Stage, int Submissions, int Counted, Cited<int> MostSubmissions,
        IReadOnlyList<RouteStep> Route, IReadOnlyList<Section> Sections, SubmissionChanges? Changes, IReadOnlyList<HistoryEntry> History, IReadOnlyList<Finding> Warnings,
        DateRange? Publicity, DateOnly EarliestEnd, Cited<int> PublicityDays, IReadOnlyList<string> CalendarWarnings, Cited<string> Opinion, bool? IsPunished, bool MayDeclare,
        bool MayAuditLeaks, Verdict WhyNotRecord, Verdict WhyNotPass, IReadOnlyList<Consequence> Passing, Verdict WhyNotReturn, IReadOnlyList<Consequence> Returning,
        IReadOnlyList<Choice> Choices, IReadOnlyList<Item>? Items, IReadOnlyList<Ready> Ready, MaskProgress? Masks)
    {
        public IReadOnlyList<string> Queues => [QueueNames.OfCase(Id), QueueNames.OfAudit(Id), QueueNames.OfMaskChecks(Id)];
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
        var policy = await policies.PolicyAsync(db, file.PolicyHash, ct);
        if (file.Stage == Stage.UnitAudit)
        {
            // as it would be passed on now
            file.Plan(await db.AuditRouteAsync(file.Unit, policy.Submissions.Levels.Value, ct));
        }
        var calendar = await PolicyStore.CalendarAsync(db, ct);
        var sections = SubmissionCheck.SectionsOf(policy).ToList();
        var desk = await AuditDesk.ReadAsync(db, file, me, policy, ct);
        var form = await fields.ReadFormAsync(db, id, ct);
        var pages = await db.Pages.AsNoTracking().Where(page => page.Case == id && page.RemovedAt == null).OrderBy(page => page.Position).ToListAsync(ct);
        var facts = new SubmissionFacts(form, [.. pages.Where(page => page.UploadedAs == Role.Applicant)], new PersonName(desk.Applicant), desk.Unit, file.Submissions, file.LastReturnedAt);
        var findings = SubmissionCheck.Findings(facts, policy, file.History.Last(line => line.Act == Act.Submit).At);
        var days = (await db.UnitPublicityAsync(file, ct)).Days();
        var open = await db.OpenObjectionsAsync(id, PublicityKind.Unit, ct);
        var today = BeijingTime.DayOf(now);
        var end = PublicityRules.EarliestUnitEnd(today, policy.Publicity, calendar);
        var mayPass = OperationMatrix.WhyNot(nameof(PassAudit), me, file);
        // votes, receipts and numbers of experts are the office's business until the result is public
        var isOffice = file.IsHeldBy(me, Role.CommitteeOffice);
        return new View(
            id, file.Version, file.Number, desk.Applicant, desk.Unit, file.Stage, file.Submissions, desk.Counted, policy.Submissions.Maximum,
            RouteStep.Of(file, desk.Offices),
            [.. sections.Select(section => new Section(
                section.Key,
                section.Title,
                FormLine.Of(section, form, today),
                [.. pages.Where(page => page.Section == section.Key).Select(page => new Page(page.Id, page.Row, page.Kind, page.Decision, page.IsBurned))],
                [.. findings.Where(found => found.Section == section.Key && found.Finding.Outcome is not Outcome.NotApplicable)],
                desk.Ticks.GetValueOrDefault(section.Key)))],
            await db.ChangesAsync(id, sections, fields, ct),
            [.. file.History.Select(line => isOffice || !_ofTheOffice.Contains(line.Act) ? line : line with { Note = "" })],
            AuditWarnings.Of(form, desk.IsPunished, today, policy),
            days,
            end,
            policy.Publicity.WorkingDays,
            [.. calendar.Warnings(new DateRange(today, end)).Union(days is { } recorded ? calendar.Warnings(recorded) : [], StringComparer.Ordinal)],
            OpinionOf(file, form, desk.Applicant, policy),
            desk.IsPunished,
            !OperationMatrix.WhyNot(nameof(DeclarePunishment), me, file).IsRefused,
            isOffice && file.HasReachedOffice,
            OperationMatrix.WhyNot("RecordUnitPublicity", me, file),
            mayPass.IsRefused
                ? mayPass
                : (file.Stage == Stage.UnitAudit ? PublicityRules.WhyNotPassOn(days, open, now, policy.Publicity, calendar) : PublicityRules.WhyNotGoOn(open, policy.Publicity)).And(desk.WhyNotPass),
            AuditConsequences.OfPass(file, desk.IsPaid, file.StepOf(Act.Pass, desk.IsPaid) is { } next ? desk.Offices.GetValueOrDefault(next.To, "") : "", policy),
            OperationMatrix.WhyNot(nameof(ReturnForCorrection), me, file),
            AuditConsequences.OfReturn(desk.Counted, now, policy, calendar),
            Choices(me, file, form, now, policy, calendar),
            desk.Items?.Select(item => new Item(item.Row.Id, item.Row.Point, item.Row.Point.Place(sections, form), item.By)).ToList(),
            desk.Items is null ? [] : ReadyOf(findings, desk, sections, form),
            desk.Masks);
    }

    private static IReadOnlyList<Ready> ReadyOf(IEnumerable<LocatedFinding> findings, AuditDesk desk, IReadOnlyList<FormSection> sections, ApplicationForm form) =>
    [
        .. findings.Where(found => found.Finding.Outcome is Outcome.Refused or Outcome.NeedsPerson or Outcome.Warning).Select(ReturnPoint.Of).Concat(desk.ToRedo)
            .Where(point => desk.Items!.All(item => (item.Row.Section, item.Row.Reason) != (point.Section, point.Reason)))
            .Select(point => new Ready(point, point.Place(sections, form))),
    ];

    private static Cited<string> OpinionOf(ReviewCase file, ApplicationForm form, string applicant, Policy policy) =>
        file.Stage == Stage.SupervisorAudit
        && form.Level() is { } level
        && SupervisorOpinion.Compose(applicant, form.Series(), form.Specialty(), level, policy.SupervisorOpinion) is { } composed ? composed
        : file.Stage is Stage.SupervisorAudit or Stage.CountyAudit or Stage.PrefectureAudit or Stage.FormalReview
            ? new Cited<string>(file.Stage == Stage.FormalReview ? "形式审核通过" : "经审核，同意上报", new Citation(Citation.Proposal, ""), Confidence.Proposed)
        : policy.UnitOpinion.Sentence;

    private static IReadOnlyList<Choice> Choices(Actor me, ReviewCase file, ApplicationForm form, DateTime now, Policy policy, WorkingCalendar calendar)
    {
        var found = new List<Choice>();
        if (!OperationMatrix.WhyNot(nameof(RefuseApplication), me, file).IsRefused)
        {
            found.Add(new(Act.Refuse, Verdict.Allowed, AuditConsequences.OfRefuse(file)));
        }
        if (!OperationMatrix.WhyNot(nameof(RestoreApplication), me, file).IsRefused)
        {
            found.Add(new(Act.Restore, Verdict.Allowed, AuditConsequences.OfRestore(file, now, policy, calendar)));
        }
        if (!OperationMatrix.WhyNot(nameof(LapseUnpaid), me, file).IsRefused)
        {
            found.Add(new(Act.Lapse, LapseUnpaid.WhyNot(now, policy.Windows), AuditConsequences.OfLapseUnpaid(policy)));
        }
        if (!OperationMatrix.WhyNot(nameof(DetermineTitle), me, file).IsRefused && form.Kind() is { } kind and not ApplicationKind.Review)
        {
            found.Add(new(Act.Determine, Verdict.Allowed, AuditConsequences.OfDetermine(kind, policy)));
        }
        return found;
    }
}
