using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Qualifications;

namespace TitleReview.Core.Auditing;

/// <summary>「继续教育」 in the form: hours of each year, who approved an exemption, which certificates need not be uploaded.</summary>
internal static class CourseFindings
{
    public static IEnumerable<LocatedFinding> Of(SubmissionFacts facts, Policy policy, DateTime now)
    {
        if (!policy.Sections.Asks(SectionKey.ContinuingEducation))
        {
            return [];
        }

        return
        [
            .. Hours(facts, policy).Select(finding => new LocatedFinding(SectionCatalogue.ContinuingEducation, finding, finding.Outcome == Outcome.Refused ? 0 : null, finding.Outcome == Outcome.Refused ? LocatedFinding.NewRow : null)),
            .. from row in CoursesOfForm.Approvals(facts.Form, policy)
               from finding in row.Findings
               select At(facts, finding, row.Row, "approvedBy"),
            .. Uploads(facts, policy),
        ];
    }

    public static IReadOnlyList<Finding> Hours(SubmissionFacts facts, Policy policy) => ReadForm.Of(facts.Form) is { Level: { } level, StartedProfession: { } start }
        ? ContinuingEducation.Check(CoursesOfForm.Record(facts.Form, level, start, facts.Pages, policy), policy.ContinuingEducation)
        : [];

    // where no year is free of uploads, the evidence that each row needs says it all
    private static IEnumerable<LocatedFinding> Uploads(SubmissionFacts facts, Policy policy)
    {
        const string section = SectionCatalogue.ContinuingEducation;
        var free = policy.ContinuingEducation.UploadFreeYears.Value;
        return
            from row in free is { Public.Count: 0, Professional.Count: 0 } ? [] : facts.Form.Rows(section)
            let kind = TargetOfForm.Member<CourseKind>(facts.Form.Text(section, "subject", row))
            let year = facts.Form.Number(section, "year", row)
            where kind is not null && year is not null
            let isElectronic = facts.Form.Text(section, "electronic", row) == "是"
            let isUploaded = facts.Pages.Any(page => page.Section == section && page.Row == row)
            select At(facts, ContinuingEducation.CheckUpload(kind.Value, year.Value, isElectronic, isUploaded, policy.ContinuingEducation), row, LocatedFinding.Pages);
    }

    private static LocatedFinding At(SubmissionFacts facts, Finding finding, int row, string field) => new(
        SectionCatalogue.ContinuingEducation, finding.InRow(facts.Form.Rows(SectionCatalogue.ContinuingEducation).ToList().IndexOf(row) + 1), row, field);
}
