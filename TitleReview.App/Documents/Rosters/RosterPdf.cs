namespace TitleReview.App.Documents.Rosters;

/// <summary>Any 「名册」 as PDF, however long: docs/decisions/0020.</summary>
public sealed class RosterPdf(DocumentPrinter printer, GlyphCoverage glyphs, FontConfiguration fonts) : IDisposable
{
    /// <summary>With more, structure for screen readers would take the browser ten times as long, and without it nothing is lost by drawing.</summary>
    internal const int RowsOfBrowser = 100;

    // drawing needs the whole of a processor
    private readonly SemaphoreSlim _one = new(1);

    public static Printable Of(RosterSheet sheet) => Printable.Of<RosterView>(sheet.Title, sheet.Rows.Count <= RowsOfBrowser, (nameof(RosterView.Sheet), sheet));

    /// <exception cref="GlyphMissingException">A character has no glyph; nothing was printed.</exception>
    /// <exception cref="PrintFailedException">It took too long, or the browser died every time, or it could not be drawn.</exception>
    public Task<byte[]> PrintAsync(RosterSheet sheet, CancellationToken ct = default) =>
        sheet.Rows.Count <= RowsOfBrowser ? printer.PrintAsync(Of(sheet), ct) : DrawAsync(sheet, ct);

    internal async Task<byte[]> DrawAsync(RosterSheet sheet, CancellationToken ct)
    {
        var text = string.Join(' ', [sheet.Title, .. sheet.Columns, .. sheet.Rows.SelectMany(row => row), sheet.Footer]);
        glyphs.Demand(sheet.Title, text);
        var isRehearsal = PrintMark.IsDue(text);
        await _one.WaitAsync(ct);
        try
        {
            return await Task.Run(() => RosterDrawing.Draw(sheet, fonts.File, isRehearsal, ct), ct);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();
}
