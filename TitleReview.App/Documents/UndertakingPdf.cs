using TitleReview.Core.Filing;

namespace TitleReview.App.Documents;

/// <summary>Templates 1 to 5 as PDF.</summary>
public sealed class UndertakingPdf(DocumentPrinter printer)
{
    /// <exception cref="GlyphMissingException">A character has no glyph; nothing was printed.</exception>
    /// <exception cref="PrintFailedException">It took too long, or the browser died every time.</exception>
    public Task<byte[]> PrintAsync(FilingRoster roster, CancellationToken ct = default) => printer.PrintAsync<FilingRosterView>(
        roster.Title, new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(FilingRosterView.Roster)] = roster }, ct: ct);

    /// <inheritdoc cref="PrintAsync(FilingRoster, CancellationToken)"/>
    public Task<byte[]> PrintAsync(UndertakingSheet sheet, CancellationToken ct = default) => printer.PrintAsync<UndertakingView>(
        sheet.Title, new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(UndertakingView.Sheet)] = sheet }, ct: ct);
}
