using TitleReview.Core.Committees;

namespace TitleReview.App.Documents;

/// <summary>Annexes 1 and 2 of a committee's registration as PDF.</summary>
public sealed class RegistrationPdf(DocumentPrinter printer)
{
    public static Printable Of(RegistrationSheet sheet) => Printable.Of<RegistrationView>(sheet.Title, tagged: true, (nameof(RegistrationView.Sheet), sheet));

    public static Printable Of(DirectorySheet sheet) => Printable.Of<DirectoryView>(sheet.Title, sheet.Lines.Count <= 200, (nameof(DirectoryView.Sheet), sheet));

    /// <exception cref="GlyphMissingException">A character has no glyph; nothing was printed.</exception>
    /// <exception cref="PrintFailedException">It took too long, or the browser died every time.</exception>
    public Task<byte[]> PrintAsync(RegistrationSheet sheet, CancellationToken ct = default) => printer.PrintAsync(Of(sheet), ct);

    /// <inheritdoc cref="PrintAsync(RegistrationSheet, CancellationToken)"/>
    public Task<byte[]> PrintAsync(DirectorySheet sheet, CancellationToken ct = default) => printer.PrintAsync(Of(sheet), ct);
}
