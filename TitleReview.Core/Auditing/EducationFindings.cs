using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Qualifications;

namespace TitleReview.Core.Auditing;

/// <summary>「学历学位」 in the form: the order of the rows, and records that are still valid (SE-04).</summary>
internal static class EducationFindings
{
    public static IEnumerable<LocatedFinding> Of(SubmissionFacts facts, Policy policy, DateTime now)
    {
        var rows = facts.Form.Rows(SectionCatalogue.Education);
        var order = EducationHistory.CheckOrder(ReadForm.Of(facts.Form).Education, policy.Education);
        if (rows.Count > 0 && order.Outcome != Outcome.NotApplicable)
        {
            yield return new LocatedFinding(SectionCatalogue.Education, order, rows[0], "level");
        }

        for (var index = 0; policy.Education.RecordMustBeValid.Value && index < rows.Count; index++)
        {
            if (facts.Form.Day(SectionCatalogue.Education, "recordValidTo", rows[index]) is { } validTo)
            {
                yield return new LocatedFinding(
                    SectionCatalogue.Education, EducationHistory.CheckValidity(validTo, BeijingTime.DayOf(now), policy.Education).InRow(index + 1), rows[index], "recordValidTo");
            }
        }
    }
}
