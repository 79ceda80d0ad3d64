namespace TitleReview.Core.Filing;

/// <summary>「小数隐藏」: which cells of a table of counts may not be shown, so that no count under the least can be read or worked out from the rest.</summary>
/// <remarks>
/// A table with its totals is a circulation: from the whole to the rows, from a row to a column, and from there back to the whole. What is shown is fixed; a hidden cell can be
/// worked out exactly when no cycle of hidden cells leads through it along which one more and one less would be another table with the same shown numbers.
/// Totals of columns are hidden by themselves and before all else: several tables of the same cases have them in common.
/// </remarks>
public static class CellSuppression
{
    /// <param name="counts">Rows by columns, without totals; each case in one cell.</param>
    /// <param name="least">The smallest count that may be shown.</param>
    /// <returns>Hidden or not, with one row and one column more: the totals.</returns>
    public static bool[,] Of(int[,] counts, int least)
    {
        var (rows, columns) = (counts.GetLength(0), counts.GetLength(1));
        var edges = Edges(counts);
        foreach (var edge in edges)
        {
            edge.IsTooSmall = edge.IsHidden = edge.Value < least;
        }
        HideTotals([.. edges.Where(edge => edge.Row == rows && edge.Column < columns)]);
        while (edges.Find(edge => edge.IsTooSmall && CanBeWorkedOut(edge, edges)) is { } known && NextToHide(known, edges, rows) is { } next)
        {
            next.IsHidden = true;
        }
        var hidden = new bool[rows + 1, columns + 1];
        foreach (var edge in edges)
        {
            hidden[edge.Row, edge.Column] = edge.IsHidden;
        }
        return hidden;
    }

    /// <summary>Totals of columns have a sum that is shown: one hidden alone would be what is left of it. Decided by the totals alone, so that all tables of the same cases hide the same.</summary>
    private static void HideTotals(List<Edge> totals)
    {
        while (totals.FindAll(total => total.IsHidden) is { Count: > 0 } hidden && (hidden.Count == 1 || hidden.Sum(total => total.Value) == 0)
            && totals.Where(total => !total.IsHidden).OrderBy(total => total.Value).ThenBy(total => total.Column).FirstOrDefault() is { } next)
        {
            next.IsHidden = true;
        }
    }

    private static List<Edge> Edges(int[,] counts)
    {
        var (rows, columns) = (counts.GetLength(0), counts.GetLength(1));
        var (whole, end) = (rows + columns, rows + columns + 1);
        var (ofRow, ofColumn) = (new int[rows], new int[columns]);
        var edges = new List<Edge>();
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                edges.Add(new(row, column, row, rows + column, counts[row, column]));
                ofRow[row] += counts[row, column];
                ofColumn[column] += counts[row, column];
            }
        }
        edges.AddRange(ofRow.Select((value, row) => new Edge(row, columns, whole, row, value)));
        edges.AddRange(ofColumn.Select((value, column) => new Edge(rows, column, rows + column, end, value)));
        edges.Add(new(rows, columns, end, whole, ofRow.Sum()));
        return edges;
    }

    /// <summary>Beside it first, the smallest first; never a total that other tables have too.</summary>
    private static Edge? NextToHide(Edge known, List<Edge> edges, int rows) => edges.Where(edge => !edge.IsHidden && edge.Row < rows)
        .OrderByDescending(edge => edge.From == known.From || edge.To == known.To).ThenByDescending(edge => edge.Value > 0).ThenBy(edge => edge.Value).FirstOrDefault();

    private static bool CanBeWorkedOut(Edge asked, List<Edge> edges) =>
        !Leads(asked.To, asked.From, asked, edges) && (asked.Value == 0 || !Leads(asked.From, asked.To, asked, edges));

    /// <summary>Along hidden cells: forward by one more, backward by one less, where there is one to take.</summary>
    private static bool Leads(int from, int to, Edge without, List<Edge> edges)
    {
        var seen = new HashSet<int> { from };
        var next = new Queue<int>(seen);
        while (next.TryDequeue(out var node))
        {
            foreach (var edge in edges.Where(edge => edge.IsHidden && edge != without))
            {
                var reached = edge.From == node ? edge.To : edge.To == node && edge.Value > 0 ? edge.From : -1;
                if (reached >= 0 && seen.Add(reached))
                {
                    next.Enqueue(reached);
                }
            }
        }
        return seen.Contains(to);
    }

    private sealed class Edge(int row, int column, int from, int to, int value)
    {
        public int Row => row;

        public int Column => column;

        public int From => from;

        public int To => to;

        public int Value => value;

        public bool IsTooSmall { get; set; }

        public bool IsHidden { get; set; }
    }
}
