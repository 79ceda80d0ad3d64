using TitleReview.Core.Kernel;

namespace TitleReview.Core.Policies;

/// <summary>「违规处理」.</summary>
/// <param name="PersonYears">Years in which the person may not apply.</param>
/// <param name="FirstYearAfter">How many years after the application year the first of them lies.</param>
public sealed record PenaltiesPolicy(
    [Unit("year")] Cited<int> PersonYears,
    [Unit("year")] Cited<int> FirstYearAfter);
