using TitleReview.App.Documents.Drawn;

namespace TitleReview.App.Documents.Rosters;

/// <summary>The table of one page of a drawn 「名册」.</summary>
internal sealed class RosterGrid(IReadOnlyList<double> widths, double top)
{
    /// <summary>0.9 mm as in the style sheet, and half of the line that both neighbours share.</summary>
    public const double Padding = (0.9 * SheetAcross.Millimetre) + (Line / 2);

    // a browser's pixel of 1/96 inch: it makes one of a line of 0.2 mm, and rows of whole ones
    private const double Line = 0.75;

    private readonly List<double> _edges = [top];
    private int _rowsWithHead;

    public double Bottom => _edges[^1];

    /// <summary>Whether anything stands below the head.</summary>
    public bool HasRows => _rowsWithHead > 1;

    public static double HeightOf(IReadOnlyList<DrawnText> row) => HeightOf(row.Max(cell => cell.Height));

    public void DrawHead(CairoPen pen, IReadOnlyList<DrawnText> head) => DrawRow(pen, head, new int[head.Count], double.PositiveInfinity);

    /// <param name="drawn">How many lines of each cell stand on pages before; here it is counted on.</param>
    /// <param name="room">Height that is left on the page.</param>
    /// <returns>Whether nothing of the row is left over.</returns>
    public bool DrawRow(CairoPen pen, IReadOnlyList<DrawnText> row, int[] drawn, double room)
    {
        var until = row.Select((cell, at) => (int)Math.Min(cell.Lines, drawn[at] + Math.Max(1, Math.Floor((room - (2 * Padding) + 0.01) / cell.LineHeight)))).ToArray();
        var height = HeightOf(row.Select((cell, at) => (until[at] - drawn[at]) * cell.LineHeight).Max());
        var left = SheetAcross.Left;
        for (var at = 0; at < row.Count; at++)
        {
            var above = (height - ((until[at] - drawn[at]) * row[at].LineHeight)) / 2;
            row[at].DrawCentred(pen, left + Padding, Bottom + above, widths[at], drawn[at], until[at]);
            left += widths[at] + (2 * Padding);
            drawn[at] = until[at];
        }
        _edges.Add(Bottom + height);
        _rowsWithHead++;
        return row.Index().All(cell => drawn[cell.Index] == cell.Item.Lines);
    }

    public void DrawLines(CairoPen pen)
    {
        if (_rowsWithHead == 0)
        {
            return;
        }
        var left = SheetAcross.Left;
        var width = widths.Sum(text => text + (2 * Padding));
        foreach (var edge in _edges)
        {
            Cairo.AddBox(pen, left - (Line / 2), edge - (Line / 2), width + Line, Line);
        }
        foreach (var column in widths.Append(0))
        {
            Cairo.AddBox(pen, left - (Line / 2), _edges[0] - (Line / 2), Line, Bottom - _edges[0] + Line);
            left += column + (2 * Padding);
        }
        Cairo.Fill(pen);
    }

    private static double HeightOf(double text) => Math.Round((text + (2 * Padding)) / Line) * Line;
}
