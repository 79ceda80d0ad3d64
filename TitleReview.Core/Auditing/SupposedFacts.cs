using System.Globalization;
using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Policies;
using TitleReview.Core.Qualifications;

namespace TitleReview.Core.Auditing;

/// <summary>An application as it would be with one thing more, or one thing otherwise, in it.</summary>
internal static class SupposedFacts
{
    /// <summary>Of two rows for one year the later stands, so this corrects as well as it adds.</summary>
    public static SubmissionFacts WithAppraisal(this SubmissionFacts facts, int year) => facts with
    {
        Form = facts.Form.WithRow(SectionCatalogue.Appraisals, ("year", Print(year)), ("grade", OfficialName.Of(AppraisalGrade.Competent))),
    };

    public static SubmissionFacts WithCourse(this SubmissionFacts facts, CourseKind kind, int year, int hours) => facts with
    {
        Form = facts.Form.WithRow(SectionCatalogue.ContinuingEducation, ("year", Print(year)), ("subject", OfficialName.Of(kind)), ("hours", Print(hours))),
    };

    /// <summary>A row for the year, with the approved form beside it.</summary>
    public static SubmissionFacts WithExemption(this SubmissionFacts facts, string kind, ExemptionRule rule, int year)
    {
        var form = facts.Form.WithRow(
            SectionCatalogue.ContinuingEducation,
            ("year", Print(year)), ("subject", SectionCatalogue.ExemptCourse), ("reason", rule.Kind), ("serving", SectionCatalogue.Serving), ("approvedBy", rule.ApproversServing[0]));
        var row = form.Rows(SectionCatalogue.ContinuingEducation)[^1];
        var page = EvidencePage.Upload(default, default, Role.Applicant, SectionCatalogue.ContinuingEducation, row, kind, 0, "", "", new(1, 1, 1, 1, 1));
        return facts with { Form = form, Pages = [.. facts.Pages, page] };
    }

    public static SubmissionFacts WithTitleOf(this SubmissionFacts facts, int year, int month) => facts with
    {
        Form = facts.Form.With(new FieldKey(SectionCatalogue.Qualification, 0, "obtained"), string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}")),
    };

    private static string Print(int number) => number.ToString(CultureInfo.InvariantCulture);
}
