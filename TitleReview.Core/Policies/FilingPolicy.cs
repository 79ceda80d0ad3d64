using TitleReview.Core.Kernel;

namespace TitleReview.Core.Policies;

/// <summary>「评审备案」, before and after the review.</summary>
/// <param name="BeforeDays">Days before the first day of the meeting by which the filing must have been made.</param>
/// <param name="BeforeItems">事前备案</param>
/// <param name="SeniorItems">Those of them that only senior committees file.</param>
/// <param name="AfterMonths">Months after the review in which the filing must be made.</param>
/// <param name="AfterItems">事后备案</param>
public sealed record FilingPolicy(
    [Unit("day")] Cited<int> BeforeDays,
    [Unit("list")] Cited<IReadOnlyList<string>> BeforeItems,
    [Unit("list")] Cited<IReadOnlyList<string>> SeniorItems,
    [Unit("month")] Cited<int> AfterMonths,
    [Unit("list")] Cited<IReadOnlyList<string>> AfterItems);
