using TitleReview.Core.Publicity;

namespace TitleReview.App.Documents;

/// <summary>「打印的函件」 as PDF.</summary>
public sealed class LetterPdf(DocumentPrinter printer)
{
    /// <exception cref="GlyphMissingException">A character has no glyph; nothing was printed.</exception>
    /// <exception cref="PrintFailedException">It took too long, or the browser died every time.</exception>
    public Task<byte[]> PrintAsync(PrintedLetter letter, CancellationToken ct = default) => printer.PrintAsync<LetterView>(
        letter.Title, new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(LetterView.Letter)] = letter }, ct: ct);

    /// <summary>Many in one file, each on a page of its own: one by one they take a third of a second each.</summary>
    /// <exception cref="GlyphMissingException">A character has no glyph; nothing was printed.</exception>
    /// <exception cref="PrintFailedException">It took too long, or the browser died every time.</exception>
    public Task<byte[]> PrintAllAsync(IReadOnlyList<PrintedLetter> letters, CancellationToken ct = default) => printer.PrintAsync<LettersView>(
        letters[0].Title, new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(LettersView.Letters)] = letters }, ct: ct);
}
