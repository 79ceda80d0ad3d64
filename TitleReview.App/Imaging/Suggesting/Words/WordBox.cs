using TitleReview.Core.Masking;

namespace TitleReview.App.Imaging.Suggesting.Words;

/// <summary>The box to cover some characters of a line: as high as the line's type, a little wider than the characters.</summary>
/// <remarks>
/// Recognition puts its boxes around ink, and sometimes around a table's line or a neighbour too. The type's size is better known from the
/// distance of the characters: Chinese ones stand in squares.
/// </remarks>
internal readonly record struct WordBox(double Left, double Top, double Right, double Bottom)
{
    /// <summary>Recognition tells a letter a little after it has passed it: boxes come out late, by up to half a letter.</summary>
    private const double MarginBefore = 0.6;
    private const double MarginAfter = 0.2;
    private const double HalfHeight = 0.72;

    /// <param name="missing">Letters of the word that were not read; the box grows by as many on both sides.</param>
    public static WordBox Around(ReadLine line, int start, int end, int missing = 0)
    {
        var characters = line.Characters.Skip(start).Take(end - start).ToList();
        var (left, right) = (characters[0].Left, characters[^1].Right);
        var height = Median(characters.Select(character => character.Bottom - character.Top));
        var middle = Median(characters.Select(character => (character.Top + character.Bottom) / 2));
        var size = Math.Clamp((right - left) / characters.Count, height, height * 1.25);
        var unread = size * Math.Max(0, missing);
        return new(
            left - unread - (size * MarginBefore), middle - (size * HalfHeight),
            right + unread + (size * MarginAfter), middle + (size * HalfHeight));
    }

    public FoundWord As(MaskKind kind, double score) => new(kind, Left, Top, Right, Bottom, score);

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
