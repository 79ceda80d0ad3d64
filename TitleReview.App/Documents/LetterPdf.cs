using TitleReview.Core.Publicity;

namespace TitleReview.App.Documents;

/// <summary>「打印的函件」 as PDF.</summary>
public sealed class LetterPdf(DocumentPrinter printer)
{
    // as for the approval document
    private const int TaggedRows = 300;

    public static Printable Of(PrintedLetter letter) =>
        Printable.Of<LetterView>(letter.Title, letter.Attachment is not { Rows.Count: > TaggedRows }, (nameof(LetterView.Letter), letter));

    /// <exception cref="GlyphMissingException">A character has no glyph; nothing was printed.</exception>
    /// <exception cref="PrintFailedException">It took too long, or the browser died every time.</exception>
    public Task<byte[]> PrintAsync(PrintedLetter letter, CancellationToken ct = default) => printer.PrintAsync(Of(letter), ct);

    /// <summary>Many in one file, each on a page of its own: one by one they take a third of a second each.</summary>
    /// <exception cref="GlyphMissingException">A character has no glyph; nothing was printed.</exception>
    /// <exception cref="PrintFailedException">It took too long, or the browser died every time.</exception>
    public Task<byte[]> PrintAllAsync(IReadOnlyList<PrintedLetter> letters, CancellationToken ct = default) => printer.PrintAsync<LettersView>(
        letters[0].Title, new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(LettersView.Letters)] = letters }, ct: ct);
}
