using System.Globalization;

namespace TitleReview.Core.Filing;

/// <summary>「统计表」: how many applications of each kind, with what outcome; hidden cells are null.</summary>
/// <param name="Columns">Of the counts; the last is the total.</param>
public sealed record StatisticsTable(string Title, string Dimension, IReadOnlyList<string> Columns, IReadOnlyList<StatisticsTable.Row> Rows, bool HasRate)
{
    /// <summary>What stands in a hidden cell.</summary>
    public const string Hidden = "—";

    /// <summary>The row of sums, and the column.</summary>
    public const string Whole = "合计";

    private static readonly IReadOnlyList<string> _outcomes = [.. CaseOutcomes.All.Select(outcome => Kernel.OfficialName.Of(outcome))];

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
        Of(title, dimension, _outcomes, cases.Select(one => (one.Name, (int)one.Outcome)), least) with { HasRate = true };

    /// <summary>Outcomes by a property and by a finer one, each of whose values belongs to one of the other's: what is hidden in one table is not worked out with the other.</summary>
    public static (StatisticsTable Rows, StatisticsTable Groups) OfNestedOutcomes(
        (string Title, string Dimension) rows, (string Title, string Dimension) groups, IEnumerable<(string Group, string Name, CaseOutcome Outcome)> cases, int least)
    {
        var all = cases.ToList();
        var (byGroup, byRow) = (Grouped(all, one => one.Group), Grouped(all, one => (one.Name, one.Group)));
        var place = byGroup.Select((group, at) => (group.Key, at)).ToDictionary(one => one.Key, one => one.at, StringComparer.Ordinal);
        var counts = Count(byRow, one => (int)one.Outcome, _outcomes.Count);
        var hidden = CellSuppression.Of(counts, [.. byRow.Select(row => place[row.Key.Group])], least);
        return (
            Of(rows.Title, rows.Dimension, _outcomes, [.. byRow.Select(row => row.Key.Name)], counts, hidden.Rows) with { HasRate = true },
            Of(groups.Title, groups.Dimension, _outcomes, [.. byGroup.Select(group => group.Key)], Count(byGroup, one => (int)one.Outcome, _outcomes.Count), hidden.Groups) with { HasRate = true });
    }

    /// <summary>Outcomes of several years of which each has tables of its own: a row is what stands below those, and no sum goes over years, or the year that is hidden would be the rest of it.</summary>
    public static StatisticsTable OfYears(string title, IEnumerable<(int Year, CaseOutcome Outcome)> cases, int least) => new(
        title, "年度", [.. _outcomes, Whole],
        [.. cases.GroupBy(one => one.Year).OrderBy(year => year.Key).Select(year => new Row($"{year.Key}年", OfOutcomes("", "", year.Select(one => ("", one.Outcome)), least).Rows[^1].Counts))],
        HasRate: true);

    /// <summary>How many of each kind, and nothing else.</summary>
    public static StatisticsTable OfKinds(string title, string dimension, IEnumerable<string> kinds, int least) => Of(title, dimension, ["件数"], kinds.Select(kind => (kind, 0)), least);

    private static StatisticsTable Of(string title, string dimension, IReadOnlyList<string> columns, IEnumerable<(string Name, int Column)> cases, int least)
    {
        var groups = Grouped(cases, one => one.Name);
        var counts = Count(groups, one => one.Column, columns.Count);
        return Of(title, dimension, columns, [.. groups.Select(group => group.Key)], counts, CellSuppression.Of(counts, least));
    }

    private static StatisticsTable Of(string title, string dimension, IReadOnlyList<string> columns, IReadOnlyList<string> names, int[,] counts, bool[,] hidden)
    {
        var rows = Enumerable.Range(0, names.Count + 1).Select(row => new Row(
            row < names.Count ? names[row] : Whole,
            [.. Enumerable.Range(0, columns.Count + 1).Where(column => columns.Count > 1 || column == 1).Select(column => hidden[row, column] || (columns.Count == 1 && hidden[row, 0]) ? (int?)null : Sum(counts, row, column))]));
        return new(title, dimension, columns.Count > 1 ? [.. columns, Whole] : columns, [.. rows], HasRate: false);
    }

    private static List<IGrouping<TKey, TCase>> Grouped<TKey, TCase>(IEnumerable<TCase> cases, Func<TCase, TKey> key) => [.. cases.GroupBy(key).OrderBy(group => $"{group.Key}", StringComparer.Ordinal)];

    private static int[,] Count<TKey, TCase>(List<IGrouping<TKey, TCase>> groups, Func<TCase, int> column, int columns)
    {
        var counts = new int[groups.Count, columns];
        foreach (var (group, row) in groups.Select((group, row) => (group, row)))
        {
            foreach (var one in group)
            {
                counts[row, column(one)]++;
            }
        }
        return counts;
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
