using TitleReview.Core.Committees;

namespace TitleReview.App.Documents;

/// <summary>Annexes 1 and 2 of a committee's registration as PDF.</summary>
public sealed class RegistrationPdf(DocumentPrinter printer)
{
    /// <exception cref="GlyphMissingException">A character has no glyph; nothing was printed.</exception>
    /// <exception cref="PrintFailedException">It took too long, or the browser died every time.</exception>
    public Task<byte[]> PrintAsync(RegistrationSheet sheet, CancellationToken ct = default) => printer.PrintAsync<RegistrationView>(
        sheet.Title, new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(RegistrationView.Sheet)] = sheet }, ct: ct);

    /// <inheritdoc cref="PrintAsync(RegistrationSheet, CancellationToken)"/>
    public Task<byte[]> PrintAsync(DirectorySheet sheet, CancellationToken ct = default) => printer.PrintAsync<DirectoryView>(
        sheet.Title, new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(DirectoryView.Sheet)] = sheet }, tagged: sheet.Lines.Count <= 200, ct);
}
