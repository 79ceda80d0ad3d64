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

    // the form has no box for the years that are waived: the row beside which the approval lies names its year (CE-08)
    private static List<CourseExemption> Exemptions(ApplicationForm form, IEnumerable<EvidencePage> pages, Policy policy)
    {
        var kinds = ExemptionKinds(policy);
        var rows = form.Rows(SectionCatalogue.ContinuingEducation);
        return
        [
            .. pages.Where(page => page.Section == SectionCatalogue.ContinuingEducation && kinds.Contains(page.Kind) && rows.Contains(page.Row))
                .Select(page => form.Number(SectionCatalogue.ContinuingEducation, "year", page.Row))
                .OfType<int>()
                .Select(year => CourseExemption.OfYears(year)),
        ];
    }
}
