namespace TitleReview.Core.Filing;

/// <summary>「小数隐藏」: which cells of a table of counts may not be shown, so that no count under the least can be read or worked out from the rest.</summary>
/// <remarks>
/// A table with its totals is a circulation: from the whole to the groups, to their rows, from a row to a column of its group, to that column, and from there back to the whole. What is
/// shown is fixed; a hidden cell can be worked out exactly when no cycle of hidden cells leads through it along which one more and one less would be another table with the same shown
/// numbers. Rows and the groups they belong to are decided together: whoever knows which units lie in a prefecture subtracts one table from the other.
/// Totals of columns are hidden by themselves and before all else: several tables of the same cases have them in common.
/// </remarks>
public static class CellSuppression
{
    /// <param name="counts">Rows by columns, without totals; each case in one cell.</param>
    /// <param name="least">The smallest count that may be shown.</param>
    /// <returns>Hidden or not, with one row and one column more: the totals.</returns>
    public static bool[,] Of(int[,] counts, int least) => Of(counts, [], least).Rows;

    /// <summary>The same for rows that are summed up in groups, whose sums are shown in a table of their own.</summary>
    /// <param name="groups">Of each row, from 0; empty: there are none.</param>
    /// <returns>Both tables with one row and one column more: the totals, which they have in common.</returns>
    public static (bool[,] Rows, bool[,] Groups) Of(int[,] counts, IReadOnlyList<int> groups, int least)
    {
        var (rows, columns, grouped) = (counts.GetLength(0), counts.GetLength(1), groups.Count > 0 ? groups.Max() + 1 : 0);
        var (ofRow, ofColumn) = (new int[rows], new int[columns]);
        var (ofCell, ofGroup) = (new int[grouped, columns], new int[grouped]);
        var graph = new SuppressionGraph(least);
        var (whole, end) = ((0, 0, 0), (1, 0, 0));
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var count = counts[row, column];
                (ofRow[row], ofColumn[column]) = (ofRow[row] + count, ofColumn[column] + count);
                graph.Add(Row(row), grouped > 0 ? GroupCell(groups[row], column) : Column(column), count, (row, column));
                if (grouped > 0)
                {
                    ofCell[groups[row], column] += count;
                }
            }
            graph.Add(grouped > 0 ? Group(groups[row]) : whole, Row(row), ofRow[row], (row, columns));
            if (grouped > 0)
            {
                ofGroup[groups[row]] += ofRow[row];
            }
        }
        // the places of the groups come after those of the rows and their totals
        for (var group = 0; group < grouped; group++)
        {
            for (var column = 0; column < columns; column++)
            {
                graph.Add(GroupCell(group, column), Column(column), ofCell[group, column], (rows + 1 + group, column));
            }
            graph.Add(whole, Group(group), ofGroup[group], (rows + 1 + group, columns));
        }
        for (var column = 0; column < columns; column++)
        {
            graph.AddTotal(Column(column), end, ofColumn[column], (rows, column));
        }
        graph.AddTotal(end, whole, ofRow.Sum(), (rows, columns));
        var hidden = graph.Hide();
        return (Table(rows, at => at), Table(grouped, at => at < grouped ? rows + 1 + at : rows));

        bool[,] Table(int height, Func<int, int> place)
        {
            var table = new bool[height + 1, columns + 1];
            for (var row = 0; row <= height; row++)
            {
                for (var column = 0; column <= columns; column++)
                {
                    table[row, column] = hidden.Contains((place(row), column));
                }
            }
            return table;
        }
    }

    private static (int, int, int) Row(int row) => (2, row, 0);

    private static (int, int, int) Column(int column) => (3, column, 0);

    private static (int, int, int) Group(int group) => (4, group, 0);

    private static (int, int, int) GroupCell(int group, int column) => (5, group, column);
}
