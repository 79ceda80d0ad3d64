namespace TitleReview.App.Imaging.Suggesting.Words;

/// <summary>Finds a word in a text although some of its letters were read wrongly, not at all, or twice.</summary>
/// <remarks>Sellers 1980: the edit distance of the word to every part of the text, in one go.</remarks>
internal static class ApproximateSearch
{
    /// <summary>Places that do not overlap, those with the fewest faults first; of equally good ones the longest, so that none of its letters stays outside.</summary>
    /// <param name="mostFaults">Letters replaced, missing or too many.</param>
    public static IReadOnlyList<Occurrence> Find(string text, string word, int mostFaults)
    {
        var found = new List<Occurrence>();
        var places = Ends(text, word).Where(place => place.Faults <= mostFaults && place.End > place.Start);
        foreach (var place in places.OrderBy(place => place.Faults).ThenByDescending(place => place.End - place.Start))
        {
            if (found.TrueForAll(other => place.Start >= other.End || place.End <= other.Start))
            {
                found.Add(place);
            }
        }

        return found;
    }

    /// <summary>For each end in the text, the start from which the fewest faults lead there.</summary>
    private static IEnumerable<Occurrence> Ends(string text, string word)
    {
        var last = new Cell[word.Length + 1];
        for (var row = 0; row <= word.Length; row++)
        {
            last[row] = new(row, 0);
        }

        for (var end = 1; end <= text.Length; end++)
        {
            var cells = new Cell[word.Length + 1];
            cells[0] = new(0, end);
            for (var row = 1; row <= word.Length; row++)
            {
                var taken = last[row - 1].With(word[row - 1] == text[end - 1] ? 0 : 1);
                cells[row] = Cell.Better(taken, Cell.Better(cells[row - 1].With(1), last[row].With(1)));
            }

            yield return new(cells[^1].Start, end, cells[^1].Faults);
            last = cells;
        }
    }

    private readonly record struct Cell(int Faults, int Start)
    {
        public Cell With(int faults) => this with { Faults = Faults + faults };

        public static Cell Better(Cell one, Cell other) => other.Faults < one.Faults ? other : one;
    }
}

/// <summary>Where a word stands in a text: the end is exclusive.</summary>
internal readonly record struct Occurrence(int Start, int End, int Faults);
