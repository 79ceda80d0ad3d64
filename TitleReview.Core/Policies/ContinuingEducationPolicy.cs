using TitleReview.Core.Kernel;

namespace TitleReview.Core.Policies;

/// <summary>「继续教育」.</summary>
/// <param name="PublicHours">公需科目, per year</param>
/// <param name="ProfessionalHours">专业科目, per year</param>
/// <param name="Years">Which years count, per level applied for.</param>
/// <param name="CarriesOver">Whether hours above a year's need count for another year.</param>
/// <param name="MaximumYears">Most years asked for, per kind.</param>
/// <param name="StartsWithWork">Whether years before the start of professional work are left out.</param>
/// <param name="ExemptionForm">免试审批表</param>
public sealed record ContinuingEducationPolicy(
    [Unit("hour")] Cited<int> PublicHours,
    [Unit("hour")] Cited<int> ProfessionalHours,
    [Unit("year")] CitedTable<TitleLevel, CourseYears> Years,
    [Unit("yes/no")] Cited<bool> CarriesOver,
    [Unit("year")] Cited<int> MaximumYears,
    [Unit("yes/no")] Cited<bool> StartsWithWork,
    [Unit("text")] Cited<string> ExemptionForm);
