using TitleReview.Core.Kernel;

namespace TitleReview.Core.Auditing;

/// <summary>「审核意见的文字」, compared without blanks, full width, and the full stop and quotation marks of the form.</summary>
internal static class OpinionText
{
    public static bool IsSame(string one, string other) => Plain(one) == Plain(other);

    // NFKC turns ， into , on both sides
    private static string Plain(string text) => string.Concat(
        ComparableText.Compatible(text).Where(character => !ComparableText.IsBlank(character) && !"“”\"。.".Contains(character, StringComparison.Ordinal)));
}
