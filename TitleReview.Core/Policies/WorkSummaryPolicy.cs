using TitleReview.Core.Kernel;

namespace TitleReview.Core.Policies;

/// <summary>「工作总结」. Null: no such limit.</summary>
public sealed record WorkSummaryPolicy(
    [Unit("character")] Cited<int?> MinimumCharacters,
    [Unit("character")] Cited<int?> MaximumCharacters);
