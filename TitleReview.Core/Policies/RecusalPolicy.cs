using TitleReview.Core.Kernel;

namespace TitleReview.Core.Policies;

/// <summary>「评审专家回避」. Of no one notice: it holds for every review.</summary>
/// <param name="IsDuty">应当申请回避</param>
/// <param name="Relations">What counts as a relation that may sway an expert.</param>
public sealed record RecusalPolicy(
    [Unit("yes/no")] Cited<bool> IsDuty,
    [Unit("list")] Cited<IReadOnlyList<string>> Relations);
