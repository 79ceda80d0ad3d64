using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Qualifications;

namespace TitleReview.Core.Auditing;

/// <summary>What the rules of qualification say of the form. A rule whose facts are not filled in yet is silent: the empty box is a finding of its own.</summary>
internal static class QualificationFindings
{
    public static IEnumerable<LocatedFinding> Of(SubmissionFacts facts, Policy policy, DateTime now)
    {
        var form = facts.Form;
        return
        [
            .. At(SectionCatalogue.Basic, Status(form, policy)),
            .. At(SectionCatalogue.Target, Target(form, policy)),
            .. At(SectionCatalogue.Education, Education(form, policy)),
            .. At(SectionCatalogue.Qualification, Title(facts, policy)),
            .. At(SectionCatalogue.WorkHistory, History(facts, policy, now)),
            .. At(SectionCatalogue.Appraisals, Appraisals(form, policy)),
            .. At(SectionCatalogue.WorkSummary, Summary(form, policy)),
            .. At(SectionCatalogue.ContinuingEducation, Courses(form, policy)),
        ];
    }

    private static IEnumerable<LocatedFinding> At(string section, IEnumerable<Finding> findings) => findings.Select(finding => new LocatedFinding(section, finding));

    private static IEnumerable<Finding> Status(ApplicationForm form, Policy policy) =>
        form.Text(SectionCatalogue.Basic, "status") is { Length: > 0 } status ? [Eligibility.CheckStatus(status, policy.Scope)] : [];

    private static IEnumerable<Finding> Target(ApplicationForm form, Policy policy) =>
        form.Level() is { } level && form.Kind() is { } kind ? Eligibility.CheckTarget(level, kind, form.Specialty(), policy.Scope) : [];

    private static IEnumerable<Finding> Education(ApplicationForm form, Policy policy)
    {
        var steps = form.Rows(SectionCatalogue.Education)
            .Select(row => (
                Level: EducationTerm.LevelOf(form.Text(SectionCatalogue.Education, "level", row)),
                Graduated: form.Month(SectionCatalogue.Education, "graduated", row)))
            .Where(row => row is { Level: not null, Graduated: not null })
            .Select(row => new EducationStep(row.Level!.Value, row.Graduated!.Value.Year))
            .ToList();
        return WhereItApplies(EducationHistory.CheckOrder(steps, policy.Education));
    }

    private static IEnumerable<Finding> Summary(ApplicationForm form, Policy policy) =>
        form.Text(SectionCatalogue.WorkSummary, "text") is { Length: > 0 } text ? WhereItApplies(WorkSummary.Check(WorkSummary.Count(text), policy.WorkSummary)) : [];

    // what a notice does not ask for at all would only lengthen the page
    private static IEnumerable<Finding> WhereItApplies(Finding finding) => finding.Outcome == Outcome.NotApplicable ? [] : [finding];

    private static IEnumerable<Finding> Title(SubmissionFacts facts, Policy policy)
    {
        var form = facts.Form;
        if (form.Level() is not { } level || form.Kind() is not { } kind)
        {
            return [];
        }
        var title = form.Text(SectionCatalogue.Qualification, "title");
        var documents = facts.Pages.Where(page => page.Section == SectionCatalogue.Qualification).Select(page => page.Kind);
        return
        [
            TitleEvidence.Check(kind, title.Length > 0 && title != policy.Blanks.NoneWord.Value, form.Text(SectionCatalogue.Qualification, "place") == "新疆", documents, policy.TitleEvidence),
            ServiceYears.Check(kind, level, form.Month(SectionCatalogue.Qualification, "obtained"), policy.Year, policy.ServiceYears),
        ];
    }

    private static IEnumerable<Finding> History(SubmissionFacts facts, Policy policy, DateTime now)
    {
        var form = facts.Form;
        var rows = form.Rows(SectionCatalogue.WorkHistory);
        var steps = rows.Select(row => Step(form, row, policy)).OfType<WorkStep>().ToList();
        if (form.Month(SectionCatalogue.Basic, "workStart") is not { } start || steps.Count != rows.Count || steps.Count == 0)
        {
            return [];
        }
        var record = new WorkRecord(
            YearMonth.Of(start), YearMonth.Of(BeijingTime.DayOf(now)), steps, facts.Unit, form.Number(SectionCatalogue.Qualification, "years") ?? 0);
        return [.. WorkHistory.CheckContinuity(record, policy.WorkHistory), .. WorkHistory.CheckAgreement(record, policy.WorkHistory)];
    }

    private static WorkStep? Step(ApplicationForm form, int row, Policy policy)
    {
        var until = form.Text(SectionCatalogue.WorkHistory, "to", row);
        var unit = form.Text(SectionCatalogue.WorkHistory, "unit", row);
        return form.Month(SectionCatalogue.WorkHistory, "from", row) is { } from && (until == "至今" || form.Month(SectionCatalogue.WorkHistory, "to", row) is not null)
            ? new WorkStep(
                YearMonth.Of(from),
                form.Month(SectionCatalogue.WorkHistory, "to", row) is { } to ? YearMonth.Of(to) : null,
                unit,
                WorkHistory.MayOverlay(unit, policy.WorkHistory))
            : null;
    }

    private static IEnumerable<Finding> Appraisals(ApplicationForm form, Policy policy)
    {
        if (form.Month(SectionCatalogue.Basic, "workStart") is not { } start || form.Level() is not { } level)
        {
            return [];
        }
        var grades = new Dictionary<int, AppraisalGrade>();
        foreach (var row in form.Rows(SectionCatalogue.Appraisals))
        {
            if (form.Number(SectionCatalogue.Appraisals, "year", row) is { } year
                && TargetOfForm.Member<AppraisalGrade>(form.Text(SectionCatalogue.Appraisals, "grade", row)) is { } grade)
            {
                grades[year] = grade;
            }
        }
        var record = new AppraisalRecord(policy.Year, start.Year, form.Month(SectionCatalogue.Qualification, "obtained")?.Year, grades);
        return
        [
            AppraisalDeferral.CheckYears(record, policy.Appraisals),
            AppraisalDeferral.CheckDeferral(record, policy.ServiceYears.Required[level], policy.Appraisals),
            .. WhereItApplies(AppraisalBlock.Check(record, policy.Scope.Series.Value, policy.Appraisals)),
        ];
    }

    private static IEnumerable<Finding> Courses(ApplicationForm form, Policy policy)
    {
        if (form.Level() is not { } level || form.Number(SectionCatalogue.Basic, "professionStart") is not { } start)
        {
            return [];
        }
        var certificates = form.Rows(SectionCatalogue.ContinuingEducation)
            .Select(row => (
                Kind: form.Text(SectionCatalogue.ContinuingEducation, "subject", row) == "公需科目" ? CourseKind.Public : CourseKind.Professional,
                Year: form.Number(SectionCatalogue.ContinuingEducation, "year", row),
                Hours: form.Number(SectionCatalogue.ContinuingEducation, "hours", row)))
            .Where(entry => entry is { Year: not null, Hours: not null })
            .Select(entry => new CourseCertificate(entry.Kind, entry.Year!.Value, entry.Hours!.Value))
            .ToList();
        return ContinuingEducation.Check(new CourseRecord(level, start, certificates, []), policy.ContinuingEducation);
    }
}
