namespace TitleReview.App.Documents.Drawn;

/// <summary>A drawn table as far as it stands on one page, ruled as a browser rules one whose lines are shared.</summary>
internal sealed class DrawnGrid(GridShape shape, double top)
{
    private readonly List<double> _edges = [top];

    public double Bottom => _edges[^1];

    /// <summary>With the head.</summary>
    public int Rows => _edges.Count - 1;

    public void DrawHead(CairoPen pen, IReadOnlyList<DrawnCell> head) => DrawRow(pen, head, new int[head.Count], double.PositiveInfinity);

    /// <param name="drawn">How many lines of each cell stand on pages before; here it is counted on.</param>
    /// <param name="room">Height that is left on the page.</param>
    /// <returns>Whether nothing of the row is left over.</returns>
    public bool DrawRow(CairoPen pen, IReadOnlyList<DrawnCell> row, int[] drawn, double room)
    {
        var until = row.Select((cell, at) => (int)Math.Min(cell.Text.Lines, drawn[at] + Math.Max(1, Math.Floor((room - (2 * shape.Above) + 0.01) / cell.Text.LineHeight)))).ToArray();
        var height = shape.HeightOf(row.Select((cell, at) => (until[at] - drawn[at]) * cell.Text.LineHeight).Max());
        var left = shape.Left;
        for (var at = 0; at < row.Count; at++)
        {
            var (text, from) = (row[at].Text, drawn[at]);
            var above = Bottom + ((height - ((until[at] - from) * text.LineHeight)) / 2);
            if (row[at].IsCentred)
            {
                text.DrawCentred(pen, left + shape.Beside, above, shape.TextWidth(at), from, until[at]);
            }
            else
            {
                text.DrawLeft(pen, left + shape.Beside, above, from, until[at]);
            }
            left += shape.Columns[at];
            drawn[at] = until[at];
        }
        _edges.Add(Bottom + height);
        return row.Index().All(cell => drawn[cell.Index] == cell.Item.Text.Lines);
    }

    public void DrawLines(CairoPen pen)
    {
        if (Rows == 0)
        {
            return;
        }
        const double half = GridShape.Line / 2;
        var left = shape.Left;
        var width = shape.Columns.Sum();
        foreach (var edge in _edges)
        {
            Cairo.AddBox(pen, left - half, edge - half, width + GridShape.Line, GridShape.Line);
        }
        foreach (var column in shape.Columns.Append(0))
        {
            Cairo.AddBox(pen, left - half, _edges[0] - half, GridShape.Line, Bottom - _edges[0] + GridShape.Line);
            left += column;
        }
        Cairo.Fill(pen);
    }
}
