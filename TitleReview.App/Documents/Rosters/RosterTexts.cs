using TitleReview.App.Documents.Drawn;

namespace TitleReview.App.Documents.Rosters;

/// <summary>The cells of a drawn 「名册」, each broken into lines of its column.</summary>
internal sealed class RosterTexts : IDisposable
{
    // 0.9 mm as in the style sheet, and half of the line that both neighbours share
    private const double Padding = (0.9 * Typography.Millimetre) + (GridShape.Line / 2);

    private readonly KeptTexts _kept;
    private readonly TextStyle _style;
    private readonly TextStyle _longStyle;

    public RosterTexts(RosterSheet sheet, DrawnFonts fonts)
    {
        _kept = new(fonts);
        _style = fonts.Style(9, 1.35, Typography.SongFont, Typography.BodyFont, Typography.KaiFont);
        _longStyle = fonts.Style(6, 1.25, Typography.SongFont, Typography.BodyFont, Typography.KaiFont);
        var head = fonts.Style(9, 1.35, Typography.HeiFont, Typography.BodyFont, Typography.SongFont, Typography.KaiFont);
        var share = SheetAcross.Width / sheet.Widths.Sum();
        Shape = new(SheetAcross.Left, [.. sheet.Widths.Select(width => width * share)], Padding, Padding, Step: GridShape.Line);
        Head = [.. sheet.Columns.Select((column, at) => new DrawnCell(fonts.Set(head, column, Shape.TextWidth(at))))];
    }

    public GridShape Shape { get; }

    public IReadOnlyList<DrawnCell> Head { get; }

    /// <summary>They hold until the next row is asked for.</summary>
    public IReadOnlyList<DrawnCell> Row(IReadOnlyList<string> cells)
    {
        _kept.MakeRoom();
        return [.. cells.Select((cell, at) => new DrawnCell(_kept.Of(cell.Length > RosterView.LongCell ? _longStyle : _style, cell, Shape.TextWidth(at))))];
    }

    public void Dispose()
    {
        _kept.Dispose();
        foreach (var cell in Head)
        {
            cell.Text.Dispose();
        }
    }
}
