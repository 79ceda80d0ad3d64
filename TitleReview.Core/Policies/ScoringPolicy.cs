using TitleReview.Core.Kernel;

namespace TitleReview.Core.Policies;

/// <summary>「量化赋分」.</summary>
/// <param name="Maximum">满分</param>
/// <param name="BonusOnly">只作为加分项: an item of the scoring table that speaks of one of these is a bonus item.</param>
/// <param name="GroupMean">When an expert who has signed is shown the mean of his group.</param>
/// <param name="SpreadLimit">Share of the maximum by which the scores of one application may differ before the office is told.</param>
public sealed record ScoringPolicy(
    [Unit("point")] Cited<int> Maximum,
    [Unit("list")] Cited<IReadOnlyList<string>> BonusOnly,
    [Unit("choice")] Cited<GroupMeanShown> GroupMean,
    [Unit("share")] Cited<Fraction> SpreadLimit);
