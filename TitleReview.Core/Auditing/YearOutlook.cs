using System.Globalization;
using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Qualifications;

namespace TitleReview.Core.Auditing;

/// <summary>「年度推算」: an application as it would stand in a later year in which nothing goes wrong.</summary>
/// <remarks>
/// Assumed, and said wherever it is shown: the next notices say what this one says, the years of courses moving along; every appraisal
/// from the notice's year on is 合格; the courses of every year after it are taken. All else stays as it is filled in.
/// </remarks>
public static class YearOutlook
{
    /// <summary>The application and the policy of that year, for any check to be run on.</summary>
    public static (SubmissionFacts Facts, Policy Policy) In(int year, SubmissionFacts facts, Policy policy)
    {
        var then = SupposedPolicy.InYear(policy, year);
        var form = facts.Form
            .WithRows(SectionCatalogue.Appraisals, AppraisalsOf(policy.Year, year, facts.Form))
            .WithRows(SectionCatalogue.ContinuingEducation, CoursesOf(policy.Year, facts.Form, then));
        return (facts with { Form = form }, then);
    }

    /// <summary>What the rules that depend on the year say in that year.</summary>
    internal static IReadOnlyList<Finding> Findings(int year, SubmissionFacts facts, Policy policy)
    {
        var (application, then) = In(year, facts, policy);
        return QualificationFindings.OfYear(application, then);
    }

    internal static bool IsRefused(IEnumerable<Finding> findings) => findings.Any(finding => finding.Outcome == Outcome.Refused);

    /// <summary>The first year, of those before <paramref name="end"/>, in which none of them refuses.</summary>
    internal static int? FirstYear(SubmissionFacts facts, Policy policy, int end)
    {
        for (var year = policy.Year; year < end; year++)
        {
            if (!IsRefused(Findings(year, facts, policy)))
            {
                return year;
            }
        }

        return null;
    }

    private static IEnumerable<IReadOnlyList<(string, string)>> AppraisalsOf(int from, int before, ApplicationForm form)
    {
        var grades = ReadForm.Of(form).Grades;
        return Enumerable.Range(from, before - from).Where(year => !grades.ContainsKey(year))
            .Select(year => new[] { ("year", Print(year)), ("grade", OfficialName.Of(AppraisalGrade.Competent)) });
    }

    private static IEnumerable<IReadOnlyList<(string, string)>> CoursesOf(int present, ApplicationForm form, Policy then) =>
        form.Level() is not { } level ? [] :
        from kind in Enum.GetValues<CourseKind>()
        let years = then.ContinuingEducation.Years[level].Value
        from year in kind == CourseKind.Public ? years.Public : years.Professional
        where year > present
        let needed = CourseHours.NeededOf(kind, then.ContinuingEducation) ?? 1
        select new[] { ("year", Print(year)), ("subject", OfficialName.Of(kind)), ("hours", Print(needed)) };

    private static string Print(int number) => number.ToString(CultureInfo.InvariantCulture);
}
