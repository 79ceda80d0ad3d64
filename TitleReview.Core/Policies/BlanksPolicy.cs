using TitleReview.Core.Kernel;

namespace TitleReview.Core.Policies;

/// <summary>「填写要求」: blanks and vague words.</summary>
/// <param name="NoneWord">The word an empty box must carry: 无.</param>
/// <param name="NoneAliases">What people write instead of it.</param>
/// <param name="VagueWords">含糊的词语</param>
/// <param name="VagueBeforeNumber">Words that are vague only in front of a figure: 约30人, but not 签约.</param>
public sealed record BlanksPolicy(
    [Unit("text")] Cited<string> NoneWord,
    [Unit("list")] Cited<IReadOnlyList<string>> NoneAliases,
    [Unit("list")] Cited<IReadOnlyList<string>> VagueWords,
    [Unit("list")] Cited<IReadOnlyList<string>> VagueBeforeNumber);
