namespace TitleReview.App.Documents.Drawn;

/// <summary>The measures of a drawn table, in points.</summary>
/// <param name="Left">Where the middle of its first line stands.</param>
/// <param name="Columns">Widths, from line to line.</param>
/// <param name="Beside">What a text leaves free at either side, half a line with it.</param>
/// <param name="Above">The same above and below.</param>
/// <param name="Step">What a row is a multiple of; 0: of nothing.</param>
internal sealed record GridShape(double Left, IReadOnlyList<double> Columns, double Beside, double Above, double Step)
{
    /// <summary>A browser's pixel of 1/96 inch: it makes one of a line of 0.2 mm.</summary>
    public const double Line = 0.75;

    public double TextWidth(int column) => Columns[column] - (2 * Beside);

    public double HeightOf(IReadOnlyList<DrawnCell> row) => HeightOf(row.Max(cell => cell.Text.Height));

    public double HeightOf(double text)
    {
        var height = text + (2 * Above);
        return Step > 0 ? Math.Round(height / Step) * Step : height;
    }
}
