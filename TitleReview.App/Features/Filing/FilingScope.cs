using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.App.Features.Filing;

/// <summary>What a notice's scope says for its filing.</summary>
internal static class FilingScope
{
    /// <summary>Whether a senior committee reviews: 「高级」 is 副高级 and 正高级.</summary>
    public static bool IsSenior(this Policy policy) => policy.Scope.Levels.Value.Any(level => level >= TitleLevel.Associate);
}
