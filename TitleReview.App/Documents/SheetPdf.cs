using TitleReview.Core.Auditing;

namespace TitleReview.App.Documents;

/// <summary>「打印页」 as PDF.</summary>
public sealed class SheetPdf(DocumentPrinter printer)
{
    /// <exception cref="GlyphMissingException">A character has no glyph; nothing was printed.</exception>
    /// <exception cref="PrintFailedException">It took too long, or the browser died every time.</exception>
    public Task<byte[]> PrintAsync(PrintedSheet sheet, CancellationToken ct = default) => printer.PrintAsync<PrintedSheetView>(
        sheet.Title, new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(PrintedSheetView.Sheet)] = sheet }, ct: ct);
}
