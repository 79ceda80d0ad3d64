using System.Globalization;

namespace TitleReview.Core.Filing;

/// <summary>「统计表」: how many applications of each kind, with what outcome; hidden cells are null.</summary>
/// <param name="Columns">Of the counts; the last is the total.</param>
public sealed record StatisticsTable(string Title, string Dimension, IReadOnlyList<string> Columns, IReadOnlyList<StatisticsTable.Row> Rows, bool HasRate)
{
    /// <summary>What stands in a hidden cell.</summary>
    public const string Hidden = "—";

    /// <param name="Counts">The last is the total; null: hidden.</param>
    public sealed record Row(string Name, IReadOnlyList<int?> Counts)
    {
        public int? Total => Counts[^1];

        /// <summary>「通过率」 of those judged, in tenths of a percent; null: hidden, or nobody was judged.</summary>
        public int? Rate => Counts is [{ } passed, { } failed, ..] && passed + failed > 0 ? ((passed * 2000) + passed + failed) / (2 * (passed + failed)) : null;

        public IEnumerable<string> Cells(bool hasRate) =>
            [.. Counts.Select(count => count?.ToString(CultureInfo.InvariantCulture) ?? Hidden), .. hasRate ? [Rate is { } rate ? string.Create(CultureInfo.InvariantCulture, $"{rate / 10}.{rate % 10}%") : Hidden] : Array.Empty<string>()];
    }

    /// <summary>Outcomes by one property of the application.</summary>
    /// <param name="least">The smallest count that may be shown; 0: all may.</param>
    public static StatisticsTable OfOutcomes(string title, string dimension, IEnumerable<(string Name, CaseOutcome Outcome)> cases, int least) =>
        Of(title, dimension, [.. CaseOutcomes.All.Select(outcome => Kernel.OfficialName.Of(outcome))], cases.Select(one => (one.Name, (int)one.Outcome)), least) with { HasRate = true };

    /// <summary>How many of each kind, and nothing else.</summary>
    public static StatisticsTable OfKinds(string title, string dimension, IEnumerable<string> kinds, int least) => Of(title, dimension, ["件数"], kinds.Select(kind => (kind, 0)), least);

    private static StatisticsTable Of(string title, string dimension, IReadOnlyList<string> columns, IEnumerable<(string Name, int Column)> cases, int least)
    {
        var groups = cases.GroupBy(one => one.Name, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        var counts = new int[groups.Count, columns.Count];
        foreach (var (group, row) in groups.Select((group, row) => (group, row)))
        {
            foreach (var one in group)
            {
                counts[row, one.Column]++;
            }
        }
        var hidden = CellSuppression.Of(counts, least);
        var rows = Enumerable.Range(0, groups.Count + 1).Select(row => new Row(
            row < groups.Count ? groups[row].Key : "合计",
            [.. Enumerable.Range(0, columns.Count + 1).Where(column => columns.Count > 1 || column == 1).Select(column => hidden[row, column] || (columns.Count == 1 && hidden[row, 0]) ? (int?)null : Sum(counts, row, column))]));
        return new(title, dimension, columns.Count > 1 ? [.. columns, "合计"] : columns, [.. rows], HasRate: false);
    }

    private static int Sum(int[,] counts, int row, int column)
    {
        var (rows, columns) = (counts.GetLength(0), counts.GetLength(1));
        var sum = 0;
        for (var i = row < rows ? row : 0; i <= (row < rows ? row : rows - 1); i++)
        {
            for (var j = column < columns ? column : 0; j <= (column < columns ? column : columns - 1); j++)
            {
                sum += counts[i, j];
            }
        }
        return sum;
    }
}
