using TitleReview.Core.Filing;

namespace TitleReview.App.Documents;

/// <summary>Templates 3 to 5 as PDF.</summary>
public sealed class UndertakingPdf(DocumentPrinter printer)
{
    public static Printable Of(UndertakingSheet sheet) => Printable.Of<UndertakingView>(sheet.Title, tagged: true, (nameof(UndertakingView.Sheet), sheet));

    /// <exception cref="GlyphMissingException">A character has no glyph; nothing was printed.</exception>
    /// <exception cref="PrintFailedException">It took too long, or the browser died every time.</exception>
    public Task<byte[]> PrintAsync(UndertakingSheet sheet, CancellationToken ct = default) => printer.PrintAsync(Of(sheet), ct);
}
