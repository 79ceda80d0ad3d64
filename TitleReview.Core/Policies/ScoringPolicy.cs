using TitleReview.Core.Kernel;

namespace TitleReview.Core.Policies;

/// <summary>「量化赋分」.</summary>
/// <param name="Maximum">满分</param>
public sealed record ScoringPolicy([Unit("point")] Cited<int> Maximum);
