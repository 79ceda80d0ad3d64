using TitleReview.App.Documents.Drawn;

namespace TitleReview.App.Documents.Rosters;

/// <summary>
/// A long 「名册」 drawn line by line: page for page what the browser makes of <see cref="RosterView"/> and its style sheet, in a fraction of the time.
/// A row that is higher than a page goes on on the next; any other stays whole.
/// </summary>
internal sealed class RosterDrawing : IDisposable
{
    private readonly RosterSheet _sheet;
    private readonly DrawnPdf _pdf;
    private readonly DrawnFonts _fonts;
    private readonly SheetAcross _paper;
    private readonly RosterTexts _texts;
    private DrawnGrid _grid;

    private RosterDrawing(RosterSheet sheet, string fonts, bool isRehearsal)
    {
        _sheet = sheet;
        _pdf = new(sheet.Title, SheetAcross.PaperWidth, SheetAcross.PaperHeight);
        _fonts = new(fonts, _pdf.Pen);
        _paper = new(_pdf, _fonts, isRehearsal);
        _texts = new(sheet, _fonts);
        _paper.BeginPage();
        _grid = new(_texts.Shape, SheetAcross.Top + _paper.DrawTitle(sheet.Title));
    }

    /// <param name="fonts">The file of fontconfig that names the documents' fonts.</param>
    /// <exception cref="PrintFailedException">It could not be drawn.</exception>
    public static byte[] Draw(RosterSheet sheet, string fonts, bool isRehearsal, CancellationToken ct)
    {
        using var drawing = new RosterDrawing(sheet, fonts, isRehearsal);
        return drawing.Run(ct);
    }

    public void Dispose()
    {
        _texts.Dispose();
        _fonts.Dispose();
        _pdf.Dispose();
    }

    private byte[] Run(CancellationToken ct)
    {
        _grid.DrawHead(_pdf.Pen, _texts.Head);
        foreach (var (at, cells) in _sheet.Rows.Index())
        {
            ct.ThrowIfCancellationRequested();
            DrawRow(_texts.Row(cells), isLast: at == _sheet.Rows.Count - 1);
        }
        DrawFoot();
        return _pdf.Close();
    }

    private void DrawRow(IReadOnlyList<DrawnCell> row, bool isLast)
    {
        // the foot never stands on a page of its own
        if (_texts.Shape.HeightOf(row) + (isLast ? _paper.HeightOfFoot(_sheet.Footer) : 0) > Room && _grid.Rows > 1)
        {
            Continue();
        }
        var drawn = new int[row.Count];
        while (!_grid.DrawRow(_pdf.Pen, row, drawn, Room))
        {
            Continue();
        }
    }

    private double Room => SheetAcross.Bottom - _grid.Bottom;

    private void Continue()
    {
        TurnPage();
        _grid.DrawHead(_pdf.Pen, _texts.Head);
    }

    private void DrawFoot()
    {
        if (_paper.HeightOfFoot(_sheet.Footer) > Room)
        {
            TurnPage();
        }
        _paper.DrawFoot(_sheet.Footer, _grid.Bottom);
        EndPage();
    }

    private void TurnPage()
    {
        EndPage();
        _paper.BeginPage();
        _grid = new(_texts.Shape, SheetAcross.Top);
    }

    private void EndPage()
    {
        _grid.DrawLines(_pdf.Pen);
        _paper.EndPage();
    }
}
