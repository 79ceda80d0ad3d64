using TitleReview.Core.Publicity;

namespace TitleReview.App.Documents;

/// <summary>How a list shares the width of its page: each column by its longest text, within bounds, so that no list needs widths of its own.</summary>
internal static class ColumnShares
{
    // in characters: the number of a row, and a name beyond which a cell had better wrap
    private const int Least = 4;
    private const int Most = 16;

    /// <summary>In per cent, a hundred together.</summary>
    public static IReadOnlyList<int> Of(PrintedList list)
    {
        var longest = list.Columns.Select((column, at) => Math.Clamp(list.Rows.Select(row => row[at].Length).Append(column.Length).Max(), Least, Most)).ToList();
        var shares = longest.ConvertAll(length => 100 * length / longest.Sum());
        shares[^1] += 100 - shares.Sum();
        return shares;
    }
}
