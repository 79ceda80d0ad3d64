using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Policies;
using TitleReview.Core.Qualifications;

namespace TitleReview.Core.Auditing;

/// <summary>What the rules of qualification say of the form. A rule whose facts are not filled in yet is silent: the empty box is a finding of its own.</summary>
internal static class QualificationFindings
{
    private static readonly string[] _silentWhereNotAsked = ["SE-04", "SE-12", "AP-03"];

    public static IEnumerable<LocatedFinding> Of(SubmissionFacts facts, Policy policy, DateTime now)
    {
        var form = ReadForm.Of(facts.Form);
        var found = new List<LocatedFinding>();
        At(SectionCatalogue.Basic, 0, "status", form.Status.Length > 0 ? [Eligibility.CheckStatus(form.Status, policy.Scope)] : []);
        At(SectionCatalogue.Target, 0, "level", form is { Level: { } level, Kind: { } kind } ? Eligibility.CheckTarget(level, kind, form.Specialty, policy.Scope) : []);
        At(SectionCatalogue.Education, facts.Form.Rows(SectionCatalogue.Education) is [var first, ..] ? first : null, "level", [EducationHistory.CheckOrder(form.Education, policy.Education)]);
        At(SectionCatalogue.Qualification, 0, form.HasTitle(policy) ? LocatedFinding.Pages : "title", Title(form, facts.Pages, policy));
        At(SectionCatalogue.Qualification, 0, "obtained", Service(form, policy));
        foreach (var (finding, step) in History(form, facts.Unit, policy, BeijingTime.DayOf(now)))
        {
            found.Add(new LocatedFinding(SectionCatalogue.WorkHistory, finding, step?.Row));
        }

        foreach (var finding in Appraisals(form, policy))
        {
            At(SectionCatalogue.Appraisals, finding.Outcome == Outcome.Pass ? null : RowOfAppraisal(finding, facts.Form), "grade", [finding]);
        }

        At(SectionCatalogue.WorkSummary, 0, "text", form.SummaryCharacters is { } characters ? [WorkSummary.Check(characters, policy.WorkSummary)] : []);
        At(SectionCatalogue.ContinuingEducation, null, null, Courses(facts, policy));
        return found;

        void At(string section, int? row, string? field, IReadOnlyList<Finding> findings)
        {
            foreach (var finding in findings)
            {
                // what a notice does not ask for at all would only lengthen the page
                if (finding.Outcome != Outcome.NotApplicable || !_silentWhereNotAsked.Contains(finding.Rule))
                {
                    found.Add(new LocatedFinding(section, finding, row, row is null ? null : field));
                }
            }
        }
    }

    /// <summary>Those of the rules that judge the same form otherwise in another year.</summary>
    public static IReadOnlyList<Finding> OfYear(SubmissionFacts facts, Policy policy)
    {
        var form = ReadForm.Of(facts.Form);
        return [.. Service(form, policy), .. Appraisals(form, policy), .. Courses(facts, policy)];
    }

    private static IReadOnlyList<Finding> Title(ReadForm form, IReadOnlyList<EvidencePage> pages, Policy policy) => form is { Level: not null, Kind: { } kind }
        ?
        [
            TitleEvidence.Check(
                kind, form.HasTitle(policy), form.IsTitleOfRegion,
                pages.Where(page => page.Section == SectionCatalogue.Qualification).Select(page => page.Kind), policy.TitleEvidence),
        ]
        : [];

    private static IReadOnlyList<Finding> Service(ReadForm form, Policy policy) => form is { Level: { } level, Kind: { } kind }
        ? [ServiceYears.Check(kind, level, form.TitleObtained, policy.Year, policy.ServiceYears)]
        : [];

    private static IReadOnlyList<(Finding Finding, WorkStep? Step)> History(ReadForm form, string unit, Policy policy, DateOnly today)
    {
        if (form.StartedWork is not { } start || !form.IsWorkComplete)
        {
            return [];
        }

        var steps = form.WorkSteps.Select(step => step with { MayOverlay = WorkHistory.MayOverlay(step.Unit, policy.WorkHistory) }).ToList();
        var record = new WorkRecord(YearMonth.Of(start), YearMonth.Of(today), steps, unit, form.ProfessionalYears);
        return [.. WorkHistory.Continuity(record, policy.WorkHistory), .. WorkHistory.Agreement(record, policy.WorkHistory)];
    }

    private static IReadOnlyList<Finding> Appraisals(ReadForm form, Policy policy)
    {
        if (form is not { StartedWork: { } start, Level: { } level })
        {
            return [];
        }

        var record = new AppraisalRecord(policy.Year, start.Year, form.TitleObtained?.Year, form.Grades);
        return
        [
            AppraisalDeferral.CheckYears(record, policy.Appraisals),
            AppraisalDeferral.CheckDeferral(record, policy.ServiceYears.Required[level], policy.Appraisals),
            AppraisalBlock.Check(record, policy.Scope.Series.Value, policy.Appraisals),
        ];
    }

    // the first that is not 合格 or better; where a year is missing there is no row to go to
    private static int? RowOfAppraisal(Finding finding, ApplicationForm form)
    {
        foreach (var row in finding.Rule == "AP-01" ? [] : form.Rows(SectionCatalogue.Appraisals))
        {
            if (TargetOfForm.Member<AppraisalGrade>(form.Text(SectionCatalogue.Appraisals, "grade", row)) is { } grade and not (AppraisalGrade.Excellent or AppraisalGrade.Competent))
            {
                return row;
            }
        }

        return null;
    }

    private static IReadOnlyList<Finding> Courses(SubmissionFacts facts, Policy policy) => ReadForm.Of(facts.Form) is { Level: { } level, StartedProfession: { } start }
        ? ContinuingEducation.Check(CoursesOfForm.Record(facts.Form, level, start, facts.Pages, policy), policy.ContinuingEducation)
        : [];
}
