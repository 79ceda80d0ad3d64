using System.Buffers;
using System.Text;

namespace TitleReview.Core.Kernel;

/// <summary>「比对用文字」: a text without what people type differently for the same thing: blanks, middle dots, full width.</summary>
internal static class ComparableText
{
    // · • ‧ ∙ ・ ⋅ ● and the plain stop, into which NFKC turns the full-width one
    private const string Dots = "\u00B7\u2022\u2027\u2219\u30FB\u22C5\u25CF\u0387\uFF65.\uFF0E";

    private static readonly SearchValues<char> _blanks = SearchValues.Create([.. Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(IsBlank)]);

    public static string Of(string text)
    {
        var compatible = Compatible(text);
        return compatible.Any(IsLeftOut) ? string.Concat(compatible.Where(character => !IsLeftOut(character))) : compatible;
    }

    /// <summary>NFKC. Half a surrogate pair, which a browser can send and Normalize throws at, becomes U+FFFD.</summary>
    public static string Compatible(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange('\u4E00', '\u9FA5') || Ascii.IsValid(text))
        {
            return text;
        }

        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            return text.Normalize(NormalizationForm.FormKC);
        }

        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            whole.Append(rune.ToString());
        }

        return whole.ToString().Normalize(NormalizationForm.FormKC);
    }

    public static bool IsDot(char character) => character is < '\u4E00' or > '\u9FFF' && Dots.Contains(character, StringComparison.Ordinal);

    /// <summary>Whether any blank stands in the text.</summary>
    public static bool HasBlank(string text) => text.AsSpan().ContainsAny(_blanks);

    /// <summary>White space and whatever has no width: zero-width blanks, joiners, direction marks, soft hyphens.</summary>
    public static bool IsBlank(char character) => character is < '\u4E00' or > '\u9FFF' && (char.IsWhiteSpace(character) || char.GetUnicodeCategory(character) == System.Globalization.UnicodeCategory.Format);

    private static bool IsLeftOut(char character) => IsDot(character) || IsBlank(character);
}
