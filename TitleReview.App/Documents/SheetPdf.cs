using TitleReview.Core.Auditing;

namespace TitleReview.App.Documents;

/// <summary>「打印页」 as PDF.</summary>
public sealed class SheetPdf(DocumentPrinter printer)
{
    public static Printable Of(PrintedSheet sheet) => Printable.Of<PrintedSheetView>(sheet.Title, tagged: true, (nameof(PrintedSheetView.Sheet), sheet));

    /// <exception cref="GlyphMissingException">A character has no glyph; nothing was printed.</exception>
    /// <exception cref="PrintFailedException">It took too long, or the browser died every time.</exception>
    public Task<byte[]> PrintAsync(PrintedSheet sheet, CancellationToken ct = default) => printer.PrintAsync(Of(sheet), ct);
}
