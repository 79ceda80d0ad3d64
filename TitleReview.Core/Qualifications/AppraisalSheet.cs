using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Qualifications;

/// <summary>「考核年度」: one year of the sheet.</summary>
/// <param name="Grade">Null: nothing filled in.</param>
/// <param name="IsAsked">Whether the notice asks for its form.</param>
/// <param name="DefersBy">Years by which it puts the application off.</param>
public sealed record AppraisalYear(int Year, AppraisalGrade? Grade, bool IsAsked, int DefersBy);

/// <summary>「考核与顺延一览」: the years, and the deferral worked out.</summary>
/// <param name="Deferral">With the sum that was done.</param>
public sealed record AppraisalSheet(IReadOnlyList<AppraisalYear> Years, Finding Deferral)
{
    /// <param name="required">Years of service that the level asks for anyway.</param>
    public static AppraisalSheet Of(AppraisalRecord record, Cited<int> required, AppraisalsPolicy policy)
    {
        var asked = AppraisalDeferral.YearsAsked(record.ApplicationYear, record.StartedWorkYear, policy);
        var deferring = AppraisalDeferral.DeferringYears(record, policy).ToDictionary(one => one.Year, one => one.By);
        return new AppraisalSheet(
            [
                .. asked.Union(record.Grades.Keys).Order().Select(year => new AppraisalYear(
                    year, record.Grades.TryGetValue(year, out var grade) ? grade : null, asked.Contains(year), deferring.GetValueOrDefault(year))),
            ],
            AppraisalDeferral.CheckDeferral(record, required, policy));
    }
}
