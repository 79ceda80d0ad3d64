using TitleReview.Core.Kernel;

namespace TitleReview.Core.Policies;

/// <summary>「单位审核意见」.</summary>
/// <param name="Sentence">The fixed words.</param>
/// <param name="IsHandwritten">Whether the printed form leaves the box empty for them.</param>
/// <param name="OtherWordings">Fixed words of other notices, which people copy by mistake.</param>
public sealed record UnitOpinionPolicy(
    [Unit("text")] Cited<string> Sentence,
    [Unit("yes/no")] Cited<bool> IsHandwritten,
    [Unit("list")] Cited<IReadOnlyList<string>> OtherWordings);
