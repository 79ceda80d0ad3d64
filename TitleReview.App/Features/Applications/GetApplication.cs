using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Applications;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Policies;
using TitleReview.Core.Publicity;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Applications;

/// <summary>One section of the form, with its values, rows and pages, and the list of all sections.</summary>
public sealed class GetApplication(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies, FieldStore fields)
{
    public sealed record Page(PageId Id, string Kind, int Row, MaskDecision Decision, int Version, SecrecyDeclaration Secrecy, IReadOnlyList<string> Warnings);

    /// <param name="Kinds">Of which one does.</param>
    /// <param name="When">When it must be there, in words.</param>
    public sealed record Asked(IReadOnlyList<string> Kinds, string When);

    /// <param name="Evidence">What the applicant is asked to upload; what the unit owes is not among it.</param>
    /// <param name="DeadlineWarning">Where the deadline is counted over holidays that have not been entered; empty otherwise.</param>
    /// <param name="UnitScans">How many pages the units have uploaded of each kind they owe.</param>
    /// <param name="IsMasked">Whether experts see the pages of this section, so that they have to be masked.</param>
    public sealed record View(
        CaseId Id,
        string Number,
        string NoticeTitle,
        string Unit,
        Stage Stage,
        bool MayEdit,
        IReadOnlyList<FormSection> Sections,
        FormSection Section,
        Cited<SectionRule>? Rule,
        IReadOnlyList<Asked> Evidence,
        bool IsMasked,
        UploadsPolicy Uploads,
        ContinuingEducationPolicy Courses,
        IReadOnlyList<int> Rows,
        IReadOnlyDictionary<FieldKey, StoredField> Values,
        IReadOnlyDictionary<string, IReadOnlyList<string>> Choices,
        IReadOnlyList<Page> Pages,
        string ReturnReason,
        DateTime? Deadline,
        string DeadlineWarning,
        IReadOnlyDictionary<string, int> UnitScans)
    {
        /// <summary>Whether there is a result, and it has been made public.</summary>
        public bool HasPublicResult { get; init; }

        /// <summary>Every year in which the notice asks some level for courses.</summary>
        public IReadOnlyList<int> CourseYears =>
            [.. Courses.Years.Keys.Select(level => Courses.Years[level].Value).SelectMany(years => years.Public.Concat(years.Professional)).Distinct().Order()];

        /// <summary>What an approved exemption from courses is called among the evidence.</summary>
        public IReadOnlyList<string> ExemptionKinds =>
            [.. Rule?.Value.Evidence.Where(one => one.Claim == Circumstance.CourseExemption).SelectMany(one => one.AnyOf) ?? []];

        /// <summary>Whether a box of the section is asked for, as the row is filled in.</summary>
        public bool Asks(FormField field, int row) =>
            field.When is not { } when || when.IsMet(Values.GetValueOrDefault(new FieldKey(Section.Key, row, when.Field)).Value?.Trim() ?? "");
    }

    /// <summary>Null when there is no such application of this person, or no such section.</summary>
    public async Task<View?> HandleAsync(CaseId id, string? section, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == id, ct);
        if (file is null || OperationMatrix.WhyNot(nameof(GetApplication), me, file).IsRefused)
        {
            return null;
        }
        var policy = await policies.PolicyOfCaseAsync(db, file, ct);
        var sections = SubmissionCheck.SectionsOf(policy).ToList();
        if ((section is null ? sections[0] : sections.Find(candidate => candidate.Key == section)) is not { } chosen)
        {
            return null;
        }
        var form = await fields.ReadFormAsync(db, id, ct);
        var values = await fields.ReadAsync(db, id, ct);
        var pages = await db.ShelfAsync(id, chosen.Key, policy, ct);
        var returned = file.Stage == Stage.Returned ? file.History.LastOrDefault(line => line.Act == Act.Return) : null;
        var calendar = returned is null ? null : await PolicyStore.CalendarAsync(db, ct);
        return new View(
            id,
            file.Number,
            policy.Title,
            await db.Organisations.Where(unit => unit.Id == file.Unit).Select(unit => unit.Name).SingleAsync(ct),
            file.Stage,
            !OperationMatrix.WhyNot(nameof(SaveField), me, file).IsRefused,
            sections,
            chosen,
            Enum.TryParse<SectionKey>(chosen.Key, out var key) ? policy.Sections.Rules[key] : null,
            AskedOf(chosen.Key, policy),
            !policy.Masking.ExemptSections.Value.Any(exempt => exempt.ToString() == chosen.Key),
            policy.Uploads,
            policy.ContinuingEducation,
            chosen.IsList ? form.Rows(chosen.Key) : [0],
            values,
            await ChoicesAsync(db, file.Office, chosen, form, policy, ct),
            pages,
            returned?.Note ?? "",
            returned is null ? null : SubmissionRules.Deadline(returned.At, policy.Submissions, calendar),
            returned is null ? "" : SubmissionRules.DeadlineWarning(returned.At, policy.Submissions, calendar),
            (await db.UnitScansAsync(id, [.. UnitScans.OfUnit(policy.Sections), .. UnitScans.OfSupervisor(policy.Sections)], ct))
                .GroupBy(page => page.Kind, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.Count(), StringComparer.Ordinal))
        {
            HasPublicResult = file.Stage >= Stage.ResultPublicity && await db.ResultsArePublicAsync(file.Notice, clock.Today(), ct),
        };
    }

    /// <remarks>Rule RG-06: where the notice names no specialties, those that its committee has registered; what was written before may stay.</remarks>
    private async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> ChoicesAsync(
        ReviewDb db, OrganisationId office, FormSection section, ApplicationForm form, Policy policy, CancellationToken ct)
    {
        const string Specialty = "specialty";
        var choices = section.Fields.ToDictionary(field => field.Key, field => FieldChoices.Of(section.Key, field, policy), StringComparer.Ordinal);
        if (section.Key == SectionCatalogue.Target && choices[Specialty].Count == 0)
        {
            var (series, written) = (form.Text(SectionCatalogue.Target, "series"), form.Text(SectionCatalogue.Target, Specialty));
            var registered = (await SpecialtyChoices.OfAsync(db, office, clock.Today(), ct))
                .Where(one => series.Length == 0 || one.Series == series).Select(one => one.Second).Distinct(StringComparer.Ordinal).ToList();
            choices[Specialty] = registered.Count == 0 || written.Length == 0 || registered.Contains(written, StringComparer.Ordinal) ? registered : [written, .. registered];
        }
        return choices;
    }

    private static IReadOnlyList<Asked> AskedOf(string section, Policy policy) => Enum.TryParse<SectionKey>(section, out var key)
        ?
        [
            .. policy.Sections.Rules[key].Value.Evidence.Where(one => one.Duty != EvidenceDuty.Unit).Select(one => new Asked(one.AnyOf, RequirementWords.Of(one, key, policy))),
            .. key == SectionKey.Achievements && policy.Attachments.RefusedForAchievements is { Value.Count: > 0 } refused
                ? [new Asked(refused.Value, $"不能作为印证材料，{refused.Source}")]
                : Array.Empty<Asked>(),
        ]
        : [];
}
