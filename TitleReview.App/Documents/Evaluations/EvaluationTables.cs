using TitleReview.App.Documents.Drawn;
using TitleReview.Core.FormalReviews;
using static TitleReview.App.Documents.Typography;

namespace TitleReview.App.Documents.Evaluations;

/// <summary>The tables of a drawn 「评审表」. A row that is higher than a page goes on on the next; any other stays whole, below its head.</summary>
internal sealed class EvaluationTables(EvaluationSheets sheets, EvaluationStyles styles, KeptTexts texts)
{
    private const double Beside = (1.5 * Millimetre) + (GridShape.Line / 2);
    private const double Above = (1.2 * Millimetre) + (GridShape.Line / 2);

    // a browser adds what is free at both sides to 21 %
    private const double Label = 0.21 + (2 * Beside / EvaluationSheets.Width);

    private static readonly GridShape _two = Shape([Label, 0.5 - Label, Label, 0.5 - Label]);
    private static readonly GridShape _one = Shape([Label, 1 - Label]);

    /// <summary>What must stand with the heading above it, unless it is higher than a page.</summary>
    public double LeastOf(EvaluationPart part)
    {
        if (part.Columns.Count == 0)
        {
            return ShapeOf(part.Pairs.Count).HeightOf(Cells(part.Pairs.Take(2)));
        }
        var shape = ShapeOf(part);
        return shape.HeightOf(Cells(shape, part.Columns, isHead: true)) + part.Rows.Take(1).Sum(row => shape.HeightOf(Cells(shape, row, isHead: false)));
    }

    public void DrawList(EvaluationPart part, double margin)
    {
        var shape = ShapeOf(part);
        Draw(shape, Cells(shape, part.Columns, isHead: true), part.Rows.Select(row => Cells(shape, row, isHead: false)), margin);
    }

    public void DrawPairs(EvaluationPart part, double margin)
    {
        var full = part.Pairs.Count / 2 * 2;
        if (full > 0)
        {
            Draw(_two, [], part.Pairs.Take(full).Chunk(2).Select(Cells), margin);
        }
        if (full < part.Pairs.Count)
        {
            Draw(_one, [], [Cells(part.Pairs.Skip(full))], full > 0 ? 0 : margin);
        }
    }

    private void Draw(GridShape shape, IReadOnlyList<DrawnCell> head, IEnumerable<IReadOnlyList<DrawnCell>> rows, double margin)
    {
        var grid = Begin(shape, head, sheets.Place(margin, GridShape.Line / 2, 0) + (GridShape.Line / 2));
        foreach (var row in rows)
        {
            var drawn = new int[row.Count];
            if (grid.Bottom + shape.HeightOf(row) > sheets.Next + sheets.Room && grid.Rows > (head.Count > 0 ? 1 : 0))
            {
                grid = Continue(shape, head, grid);
            }
            while (!grid.DrawRow(sheets.Pen, row, drawn, sheets.Next + sheets.Room - grid.Bottom))
            {
                grid = Continue(shape, head, grid);
            }
        }
        End(grid);
    }

    private DrawnGrid Begin(GridShape shape, IReadOnlyList<DrawnCell> head, double top)
    {
        var grid = new DrawnGrid(shape, top);
        if (head.Count > 0)
        {
            grid.DrawHead(sheets.Pen, head);
        }
        return grid;
    }

    private DrawnGrid Continue(GridShape shape, IReadOnlyList<DrawnCell> head, DrawnGrid grid)
    {
        End(grid);
        sheets.Turn();
        return Begin(shape, head, sheets.Next);
    }

    private void End(DrawnGrid grid)
    {
        grid.DrawLines(sheets.Pen);
        sheets.Place(0, grid.Bottom - sheets.Next + (GridShape.Line / 2), 0);
    }

    private IReadOnlyList<DrawnCell> Cells(GridShape shape, IReadOnlyList<string> cells, bool isHead) =>
        [.. cells.Select((cell, at) => new DrawnCell(texts.Of(styles.Cell, cell, shape.TextWidth(at)), isHead))];

    private IReadOnlyList<DrawnCell> Cells(IEnumerable<(string Label, string Value)> pairs)
    {
        var cells = pairs.SelectMany(pair => (string[])[pair.Label, pair.Value]).ToList();
        var shape = ShapeOf(cells.Count / 2);
        return [.. cells.Select((cell, at) => new DrawnCell(texts.Of(styles.Cell, cell, shape.TextWidth(at)), int.IsEvenInteger(at)))];
    }

    private static GridShape ShapeOf(int pairs) => pairs == 1 ? _one : _two;

    private static GridShape ShapeOf(EvaluationPart part) => Shape([.. EvaluationColumns.Of(part.Columns, part.Rows).Select(share => share / 100)]);

    private static GridShape Shape(IReadOnlyList<double> shares) => new(EvaluationSheets.Left, [.. shares.Select(share => share * EvaluationSheets.Width)], Beside, Above, Step: 0);
}
