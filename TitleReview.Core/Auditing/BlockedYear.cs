using TitleReview.Core.Kernel;

namespace TitleReview.Core.Auditing;

/// <summary>「尚不能申报的年度」: a year, and what refuses in it.</summary>
public sealed record BlockedYear(int Year, IReadOnlyList<Finding> Findings);
