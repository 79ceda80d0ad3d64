using TitleReview.Core.Kernel;

namespace TitleReview.Core.Policies;

/// <summary>「主管单位推荐意见」.</summary>
/// <param name="IsRequired">Whether the supervising unit's opinion is asked for at all.</param>
/// <param name="Sentence">With {name} {series} {specialty} {level} to fill in; {level} is 高级, 中级 or 初级. Null: the notice has no fixed words.</param>
public sealed record SupervisorOpinionPolicy(
    [Unit("yes/no")] Cited<bool> IsRequired,
    [Unit("text")] Cited<string?> Sentence);
