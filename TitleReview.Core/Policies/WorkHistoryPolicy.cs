using TitleReview.Core.Kernel;

namespace TitleReview.Core.Policies;

/// <summary>「工作经历」.</summary>
/// <param name="IsContinuous">简历时间段应上下衔接</param>
/// <param name="SharedMonths">Months two steps of the main line may share.</param>
/// <param name="OverlayKinds">Kinds of row that may lie over the main line: 借调, 驻村.</param>
public sealed record WorkHistoryPolicy(
    [Unit("yes/no")] Cited<bool> IsContinuous,
    [Unit("month")] Cited<int> SharedMonths,
    [Unit("list")] Cited<IReadOnlyList<string>> OverlayKinds);
