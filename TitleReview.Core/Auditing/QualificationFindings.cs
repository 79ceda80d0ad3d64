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
            .. At(SectionCatalogue.ContinuingEducation, Courses(facts, policy)),
        ];
    }

    /// <summary>Those of the rules that judge the same form otherwise in another year.</summary>
    public static IReadOnlyList<Finding> OfYear(SubmissionFacts facts, Policy policy) =>
        [.. Service(facts.Form, policy), .. Appraisals(facts.Form, policy), .. Courses(facts, policy)];

    private static IEnumerable<LocatedFinding> At(string section, IEnumerable<Finding> findings) => findings.Select(finding => new LocatedFinding(section, finding));

    private static IEnumerable<Finding> Status(ApplicationForm form, Policy policy) =>
        form.Text(SectionCatalogue.Basic, "status") is { Length: > 0 } status ? [Eligibility.CheckStatus(status, policy.Scope)] : [];

    private static IEnumerable<Finding> Target(ApplicationForm form, Policy policy) =>
        form.Level() is { } level && form.Kind() is { } kind ? Eligibility.CheckTarget(level, kind, form.Specialty(), policy.Scope) : [];

    private static IEnumerable<Finding> Education(ApplicationForm form, Policy policy)
    {
        var steps = form.Rows(SectionCatalogue.Education)
            .Select(row => (
                Level: TargetOfForm.Member<EducationLevel>(form.Text(SectionCatalogue.Education, "level", row)),
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
        if (form.Level() is null || form.Kind() is not { } kind)
        {
            return [];
        }
        var title = form.Text(SectionCatalogue.Qualification, "title");
        var documents = facts.Pages.Where(page => page.Section == SectionCatalogue.Qualification).Select(page => page.Kind);
        return
        [
            TitleEvidence.Check(kind, title.Length > 0 && title != policy.Blanks.NoneWord.Value, form.Text(SectionCatalogue.Qualification, "place") == "新疆", documents, policy.TitleEvidence),
            .. Service(form, policy),
        ];
    }

    private static IEnumerable<Finding> Service(ApplicationForm form, Policy policy) => form.Level() is { } level && form.Kind() is { } kind
        ? [ServiceYears.Check(kind, level, form.Month(SectionCatalogue.Qualification, "obtained"), policy.Year, policy.ServiceYears)]
        : [];

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
        var record = new AppraisalRecord(policy.Year, start.Year, form.Month(SectionCatalogue.Qualification, "obtained")?.Year, RecordsOfForm.Grades(form));
        return
        [
            AppraisalDeferral.CheckYears(record, policy.Appraisals),
            AppraisalDeferral.CheckDeferral(record, policy.ServiceYears.Required[level], policy.Appraisals),
            .. WhereItApplies(AppraisalBlock.Check(record, policy.Scope.Series.Value, policy.Appraisals)),
        ];
    }

    private static IEnumerable<Finding> Courses(SubmissionFacts facts, Policy policy) =>
        facts.Form.Level() is { } level && facts.Form.Number(SectionCatalogue.Basic, "professionStart") is { } start
            ? ContinuingEducation.Check(RecordsOfForm.Courses(facts.Form, level, start, facts.Pages, policy), policy.ContinuingEducation)
            : [];
}
