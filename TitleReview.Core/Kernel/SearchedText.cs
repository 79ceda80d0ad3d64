using System.Buffers;

namespace TitleReview.Core.Kernel;

/// <summary>「被查文字」: a text that several words are sought in, however blanks, dots and widths are typed there.</summary>
internal sealed class SearchedText(string text)
{
    private const string Letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    // normalising leaves these as they are, each by itself
    private static readonly SearchValues<char> _plain = SearchValues.Create([.. Enumerable.Range('\u4E00', 0x51A6).Select(code => (char)code), .. Letters]);

    // besides, marks that it turns into one other mark: no plain word begins, ends or breaks off in them
    private static readonly SearchValues<char> _plainOrMark = SearchValues.Create(
        [.. Enumerable.Range('\u4E00', 0x51A6).Select(code => (char)code), .. Letters, .. "，。、；：？！（）“”‘’《》【】—,;:?!()\"'%-"]);

    private readonly bool _isPlain = !text.AsSpan().ContainsAnyExcept(_plainOrMark);
    private string? _compared;

    /// <param name="sought">Made comparable before; empty is nowhere.</param>
    public bool Holds(string sought, StringComparison comparison = StringComparison.Ordinal)
    {
        if (sought.Length == 0)
        {
            return false;
        }

        // most of what people type is plain, and then the long way round gives the same answer
        return _isPlain && !sought.AsSpan().ContainsAnyExcept(_plain)
            ? text.Contains(sought, comparison)
            : (_compared ??= ComparableText.Of(text)).Contains(sought, comparison);
    }

    /// <summary>The same for a number that ends in a letter of either case.</summary>
    public bool HoldsNumber(string sought) => Holds(sought, StringComparison.OrdinalIgnoreCase);
}
