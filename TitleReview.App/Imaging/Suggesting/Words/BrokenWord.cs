namespace TitleReview.App.Imaging.Suggesting.Words;

/// <summary>A word of which the first letters end one line and the others begin the next.</summary>
/// <param name="Before">How many letters stand in the first line.</param>
internal readonly record struct BrokenWord(int Before, int Faults)
{
    /// <summary>The best way to break the word between the two, if any: letters may be wrong, but one at least is right on either side.</summary>
    public static IEnumerable<BrokenWord> Find(string line, string next, string word, int mostFaults) => Enumerable.Range(1, word.Length - 1)
        .Where(before => line.Length >= before && next.Length >= word.Length - before)
        .Select(before => (
            Before: before,
            FaultsBefore: Wrong(line.AsSpan(line.Length - before), word.AsSpan(0, before)),
            FaultsAfter: Wrong(next, word.AsSpan(before))))
        .Where(way => way.FaultsBefore < way.Before && way.FaultsAfter < word.Length - way.Before)
        .Select(way => new BrokenWord(way.Before, way.FaultsBefore + way.FaultsAfter))
        .Where(broken => broken.Faults <= mostFaults)
        .OrderBy(broken => broken.Faults)
        .Take(1);

    private static int Wrong(ReadOnlySpan<char> text, ReadOnlySpan<char> part)
    {
        var faults = 0;
        for (var at = 0; at < part.Length; at++)
        {
            faults += text[at] == part[at] ? 0 : 1;
        }

        return faults;
    }
}
