using System.Text;

namespace TitleReview.Core.Kernel;

/// <summary>「比对用文字」: a text without what people type differently for the same thing: blanks, middle dots, full width.</summary>
internal static class ComparableText
{
    // · • ‧ ∙ ・ ⋅ ● and the plain stop, into which NFKC turns the full-width one
    private const string Dots = "\u00B7\u2022\u2027\u2219\u30FB\u22C5\u25CF\u0387\uFF65.\uFF0E";

    public static string Of(string text) => string.Concat(
        Compatible(text).Where(character => !IsDot(character) && !IsBlank(character)));

    /// <summary>NFKC. Half a surrogate pair, which a browser can send and Normalize throws at, becomes U+FFFD.</summary>
    public static string Compatible(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            whole.Append(rune.ToString());
        }

        return whole.ToString().Normalize(NormalizationForm.FormKC);
    }

    public static bool IsDot(char character) => Dots.Contains(character, StringComparison.Ordinal);

    /// <summary>White space and whatever has no width: zero-width blanks, joiners, direction marks, soft hyphens.</summary>
    public static bool IsBlank(char character) => char.IsWhiteSpace(character) || char.GetUnicodeCategory(character) == System.Globalization.UnicodeCategory.Format;
}
