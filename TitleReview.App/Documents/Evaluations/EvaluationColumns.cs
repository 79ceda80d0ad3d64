namespace TitleReview.App.Documents.Evaluations;

/// <summary>How a list of the 「评审表」 shares the width of the page: what asks for little gets it, the others share the rest by what they ask for.</summary>
internal static class EvaluationColumns
{
    private const double Whole = 100;

    // of the page's width: a character of 10 points in 178 mm, and what is free at both sides of a text
    private const double Character = 2;
    private const double Free = 2.5;
    private const int Most = 60;

    /// <summary>In per cent, a hundred together.</summary>
    public static IReadOnlyList<double> Of(IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var wants = columns.Select((column, at) => Free + (Character * rows.Select(row => Characters(row[at])).Append(Characters(column)).Max())).ToList();
        var open = Enumerable.Range(0, wants.Count).ToHashSet();
        var left = Whole;
        while (open.Where(at => wants[at] <= left / open.Count).ToList() is { Count: > 0 } small && small.Count < open.Count)
        {
            left -= small.Sum(at => wants[at]);
            open.ExceptWith(small);
        }
        var asked = open.Sum(at => wants[at]);
        return [.. wants.Select((want, at) => open.Contains(at) ? left * want / asked : want)];
    }

    // Latin letters and digits are half as wide
    private static double Characters(string text) => Math.Min(Most, text.Sum(character => character < '⺀' ? 0.55 : 1));
}
