using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Policies;
using TitleReview.Core.Qualifications;

namespace TitleReview.Core.Auditing;

/// <summary>What the form and the pages beside it say of courses.</summary>
internal static class CoursesOfForm
{
    public static CourseRecord Record(ApplicationForm form, TitleLevel level, int start, IEnumerable<EvidencePage> pages, Policy policy) =>
        new(level, start, ReadForm.Of(form).Certificates, Exemptions(form, pages, policy));

    /// <summary>Kinds of page that stand in for certificates: 「符合继续教育免试的，需上传继续教育免试审批表。」</summary>
    public static IReadOnlyList<string> ExemptionKinds(Policy policy) => policy.Sections.Rules.Keys.Contains(SectionKey.ContinuingEducation)
        ? [.. policy.Sections.Rules[SectionKey.ContinuingEducation].Value.Evidence.Where(one => one.Duty == EvidenceDuty.Claim).SelectMany(one => one.AnyOf)]
        : [];

    /// <summary>The rows that ask for a year to be waived instead of naming a certificate.</summary>
    public static IReadOnlyList<int> ExemptRows(ApplicationForm form) =>
        [.. form.Rows(SectionCatalogue.ContinuingEducation).Where(row => form.Text(SectionCatalogue.ContinuingEducation, "subject", row) == SectionCatalogue.ExemptCourse)];

    /// <summary>Who approved what, row by row; rows not filled in yet say nothing.</summary>
    public static IEnumerable<(int Row, IReadOnlyList<Finding> Findings)> Approvals(ApplicationForm form, Policy policy) =>
        from row in ExemptRows(form)
        let reason = form.Text(SectionCatalogue.ContinuingEducation, "reason", row)
        let serving = form.Text(SectionCatalogue.ContinuingEducation, "serving", row)
        let approver = form.Text(SectionCatalogue.ContinuingEducation, "approvedBy", row)
        where reason.Length > 0 && serving.Length > 0 && approver.Length > 0
        select (row, new CourseExemptionForm(policy.ContinuingEducation.ExemptionForm.Value, reason, serving == SectionCatalogue.Returned, approver).Check(policy.ContinuingEducation));

    // a year is waived when the approval lies beside its row and whoever gave it may give it (CE-08, CE-09)
    private static List<CourseExemption> Exemptions(ApplicationForm form, IEnumerable<EvidencePage> pages, Policy policy)
    {
        var kinds = ExemptionKinds(policy);
        var approved = Approvals(form, policy).Where(one => one.Findings.All(finding => finding.Outcome != Outcome.Refused)).Select(one => one.Row).ToHashSet();
        return
        [
            .. pages.Where(page => page.Section == SectionCatalogue.ContinuingEducation && kinds.Contains(page.Kind) && approved.Contains(page.Row))
                .Select(page => page.Row).Distinct()
                .Select(row => form.Number(SectionCatalogue.ContinuingEducation, "year", row))
                .OfType<int>()
                .Select(year => CourseExemption.OfYears(year)),
        ];
    }
}
