using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Policies;
using TitleReview.Core.Qualifications;

namespace TitleReview.Core.Auditing;

/// <summary>What the form says of appraisals and courses, as the rules take it. Rows that are not filled in yet say nothing.</summary>
internal static class RecordsOfForm
{
    public static Dictionary<int, AppraisalGrade> Grades(ApplicationForm form)
    {
        var grades = new Dictionary<int, AppraisalGrade>();
        foreach (var row in form.Rows(SectionCatalogue.Appraisals))
        {
            if (form.Number(SectionCatalogue.Appraisals, "year", row) is { } year
                && TargetOfForm.Member<AppraisalGrade>(form.Text(SectionCatalogue.Appraisals, "grade", row)) is { } grade)
            {
                grades[year] = grade;
            }
        }

        return grades;
    }

    public static CourseRecord Courses(ApplicationForm form, TitleLevel level, int start, IEnumerable<EvidencePage> pages, Policy policy) =>
        new(level, start, Certificates(form), Exemptions(form, pages, policy));

    /// <summary>Kinds of page that stand in for certificates: 「符合继续教育免试的，需上传继续教育免试审批表。」</summary>
    public static IReadOnlyList<string> ExemptionKinds(Policy policy) => policy.Sections.Rules.Keys.Contains(SectionKey.ContinuingEducation)
        ? [.. policy.Sections.Rules[SectionKey.ContinuingEducation].Value.Evidence.Where(one => one.Duty == EvidenceDuty.Claim).SelectMany(one => one.AnyOf)]
        : [];

    private static List<CourseCertificate> Certificates(ApplicationForm form) =>
    [
        .. form.Rows(SectionCatalogue.ContinuingEducation)
            .Select(row => (
                Kind: form.Text(SectionCatalogue.ContinuingEducation, "subject", row) == OfficialName.Of(CourseKind.Public) ? CourseKind.Public : CourseKind.Professional,
                Year: form.Number(SectionCatalogue.ContinuingEducation, "year", row),
                Hours: form.Number(SectionCatalogue.ContinuingEducation, "hours", row)))
            .Where(entry => entry is { Year: not null, Hours: not null })
            .Select(entry => new CourseCertificate(entry.Kind, entry.Year!.Value, entry.Hours!.Value)),
    ];

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
