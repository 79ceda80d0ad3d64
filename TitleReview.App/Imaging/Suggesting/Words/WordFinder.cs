using TitleReview.Core.Masking;

namespace TitleReview.App.Imaging.Suggesting.Words;

/// <summary>Finds identity words in what was read, also misread ones and those that run on in the next line.</summary>
internal static class WordFinder
{
    public static IEnumerable<FoundWord> Find(IReadOnlyList<ReadLine> lines, IEnumerable<IdentityWord> words) =>
        from word in words
        let letters = Letters(word.Text)
        where letters.Length >= 2
        from found in InLines(lines, letters, word.Kind).Concat(AcrossLines(lines, letters, word.Kind)).Concat(FieldValues.Find(lines, letters, word.Kind))
        select found;

    /// <summary>How many letters may be wrong: none of two, one of three to five, a third of a longer word.</summary>
    internal static int MostFaults(int letters) => letters switch { <= 2 => 0, <= 5 => 1, _ => letters / 3 };

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static IEnumerable<FoundWord> InLines(IReadOnlyList<ReadLine> lines, string letters, MaskKind kind) =>
        from line in lines
        from place in ApproximateSearch.Find(line.Text, letters, MostFaults(letters.Length)).Concat(kind == MaskKind.Name ? NameContext.Find(line.Text, letters) : [])
        select WordBox.Around(line, place.Start, place.End, letters.Length - (place.End - place.Start)).As(kind, Score(place.Faults, letters));

    /// <summary>A word broken at the end of a line gives a place at its end and one at the start of the next.</summary>
    private static IEnumerable<FoundWord> AcrossLines(IReadOnlyList<ReadLine> lines, string letters, MaskKind kind) =>
        from line in lines
        let next = Next(line, lines)
        where next is not null
        from broken in BrokenWord.Find(line.Text, next.Text, letters, MostFaults(letters.Length))
        let score = Score(broken.Faults, letters)
        from found in new[]
        {
            WordBox.Around(line, line.Text.Length - broken.Before, line.Text.Length).As(kind, score),
            WordBox.Around(next, 0, letters.Length - broken.Before).As(kind, score),
        }
        select found;

    /// <summary>The nearest line below that begins left of where this one ends.</summary>
    private static ReadLine? Next(ReadLine line, IReadOnlyList<ReadLine> lines) => lines
        .Where(other => other.Top > line.Top + (line.Height * 0.6) && other.Top < line.Top + (line.Height * 3.5) && other.Left < line.Right && other.Right > line.Left)
        .MinBy(other => other.Top);

    private static double Score(int faults, string letters) => 0.95 - (0.45 * faults / MostFaults(Math.Max(3, letters.Length)));
}
