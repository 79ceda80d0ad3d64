using System.Buffers;
using System.Globalization;
using System.Text;

namespace TitleReview.Core.Kernel;

/// <summary>「比对用文字」: a text without what people type differently for the same thing: blanks, middle dots, full width.</summary>
internal static class ComparableText
{
    // · • ‧ ∙ ・ ⋅ ● and the plain stop, into which NFKC turns the full-width one
    private const string Dots = "\u00B7\u2022\u2027\u2219\u30FB\u22C5\u25CF\u0387\uFF65.\uFF0E";

    // drawn as nothing, though no blank by category: combining joiner, fillers, an empty Braille cell, variation selectors
    private const string Unseen = "\u034F\u115F\u1160\u17B4\u17B5\u180B\u180C\u180D\u180F\u2800\u3164\uFFA0"
        + "\uFE00\uFE01\uFE02\uFE03\uFE04\uFE05\uFE06\uFE07\uFE08\uFE09\uFE0A\uFE0B\uFE0C\uFE0D\uFE0E\uFE0F";

    // first halves of the pairs that are drawn as nothing: shorthand and musical marks, tags, further variation selectors
    private const string UnseenPairs = "\uD82F\uD834\uDB40\uDB41\uDB42\uDB43";

    private static readonly SearchValues<char> _blanks = SearchValues.Create([.. Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(IsBlank), .. UnseenPairs]);

    private static readonly SearchValues<char> _leftOut = SearchValues.Create([.. Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(IsLeftOut), .. UnseenPairs]);

    public static string Of(string text)
    {
        var compatible = Compatible(text);
        return compatible.AsSpan().ContainsAny(_leftOut) ? Where(compatible, rune => !IsBlank(rune) && !(rune.IsBmp && IsDot((char)rune.Value))) : compatible;
    }

    /// <summary>NFKC. Half a surrogate pair, which a browser can send and Normalize throws at, becomes U+FFFD.</summary>
    public static string Compatible(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange('\u4E00', '\u9FA5') || Ascii.IsValid(text))
        {
            return text;
        }

        return text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')
            ? Where(text, static _ => true).Normalize(NormalizationForm.FormKC)
            : text.Normalize(NormalizationForm.FormKC);
    }

    public static bool IsDot(char character) => character is < '\u4E00' or > '\u9FFF' && Dots.Contains(character, StringComparison.Ordinal);

    /// <summary>False where no blank stands in the text: that is quickly known.</summary>
    public static bool MayHaveBlank(string text) => text.AsSpan().ContainsAny(_blanks);

    public static string WithoutBlanks(string text) => MayHaveBlank(text) ? Where(text, static rune => !IsBlank(rune)) : text;

    /// <summary>White space and whatever is drawn as nothing: zero-width blanks, joiners, direction marks, soft hyphens, fillers, variation selectors.</summary>
    public static bool IsBlank(char character) => character is < '\u4E00' or > '\u9FFF'
        && (char.IsWhiteSpace(character) || char.GetUnicodeCategory(character) == UnicodeCategory.Format || Unseen.Contains(character, StringComparison.Ordinal));

    /// <remarks>Beyond the first plane: what Unicode calls Default_Ignorable_Code_Point.</remarks>
    public static bool IsBlank(Rune rune) =>
        rune.IsBmp ? IsBlank((char)rune.Value) : rune.Value is (>= 0x1BCA0 and <= 0x1BCA3) or (>= 0x1D173 and <= 0x1D17A) or (>= 0xE0000 and <= 0xE0FFF);

    private static bool IsLeftOut(char character) => IsDot(character) || IsBlank(character);

    private static string Where(string text, Func<Rune, bool> isKept)
    {
        var kept = new StringBuilder(text.Length);
        Span<char> pair = stackalloc char[2];
        foreach (var rune in text.EnumerateRunes())
        {
            if (isKept(rune))
            {
                kept.Append(pair[..rune.EncodeToUtf16(pair)]);
            }
        }

        return kept.ToString();
    }
}
