using System.Collections;
using System.Text;

namespace TitleReview.App.Documents;

/// <summary>
/// Which characters a set of fonts can draw. A character that no font has prints a crossed box and still looks right to
/// whoever extracts the text, so it must be found before printing.
/// </summary>
public sealed class GlyphCoverage
{
    private readonly BitArray _covered = new(0x110000);

    /// <exception cref="InvalidDataException">A file is not a single TrueType or OpenType font, or is damaged.</exception>
    public static GlyphCoverage Read(IEnumerable<string> fontFiles)
    {
        var coverage = new GlyphCoverage();
        foreach (var file in fontFiles)
        {
            coverage.Add(file);
        }

        return coverage;
    }

    /// <summary>Each character of a text that no font has, once. White space needs no glyph.</summary>
    public IReadOnlyList<Rune> MissingGlyphs(string text) =>
        [.. text.EnumerateRunes().Where(rune => !Rune.IsWhiteSpace(rune) && !_covered[rune.Value]).Distinct()];

    /// <exception cref="GlyphMissingException">The text of the document has a character that no font has.</exception>
    public void Demand(string document, string text)
    {
        if (MissingGlyphs(text) is { Count: > 0 } missing)
        {
            throw new GlyphMissingException(document, missing);
        }
    }

    private void Add(string file)
    {
        try
        {
            foreach (var (first, last) in CharacterMap.Read(File.ReadAllBytes(file)))
            {
                for (var character = first; character <= last; character++)
                {
                    _covered[character] = true;
                }
            }
        }
        catch (Exception damaged) when (damaged is ArgumentOutOfRangeException or OverflowException or InvalidDataException)
        {
            throw new InvalidDataException($"字体文件 {file} 无法读取，请换用单个 TTF 文件（不支持 TTC 字体集合）", damaged);
        }
    }
}
