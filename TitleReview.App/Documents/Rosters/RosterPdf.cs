using TitleReview.App.Documents.Pdf;

namespace TitleReview.App.Documents.Rosters;

/// <summary>Any 「名册」 as PDF, however long.</summary>
public sealed class RosterPdf(DocumentPrinter printer)
{
    /// <summary>The browser needs three quarters of a gigabyte for so many rows, and more than a minute and 14 GB for ten times as many in one piece.</summary>
    internal const int RowsOfPart = 1000;

    // structure for screen readers makes long tables tenfold slower
    private const int TaggedRows = 100;

    public static Printable Of(RosterSheet sheet) => Printable.Of<RosterView>(sheet.Title, sheet.Rows.Count <= TaggedRows, (nameof(RosterView.Sheet), sheet));

    /// <exception cref="GlyphMissingException">A character has no glyph; nothing was printed.</exception>
    /// <exception cref="PrintFailedException">It took too long, or the browser died every time.</exception>
    public Task<byte[]> PrintAsync(RosterSheet sheet, CancellationToken ct = default) =>
        sheet.Rows.Count <= RowsOfPart ? printer.PrintAsync(Of(sheet), ct) : PrintPartsAsync(sheet, RowsOfPart, ct);

    /// <summary>Part by part, bound into one file. What stands on the last page of a part is printed again with the next, so that no page is left half empty.</summary>
    internal async Task<byte[]> PrintPartsAsync(RosterSheet sheet, int rowsOfPart, CancellationToken ct)
    {
        var parts = new List<PdfPart>();
        var (row, page) = (0, 1);
        while (row < sheet.Rows.Count)
        {
            var to = Math.Min(row + rowsOfPart, sheet.Rows.Count);
            var printed = PrintedPdf.Read(await printer.PrintAsync(PartOf(sheet, row, to, page), ct));
            var (pages, next) = to == sheet.Rows.Count ? (printed.Pages.Count, to) : WholePages(printed, row, to);
            parts.Add(new(printed, [.. Enumerable.Range(0, pages)]));
            (row, page) = (next, page + pages);
        }
        return PdfBinding.Bind(parts);
    }

    private static Printable PartOf(RosterSheet sheet, int from, int to, int page) => Printable.Of<RosterView>(
        sheet.Title, tagged: false, (nameof(RosterView.Sheet), sheet), (nameof(RosterView.From), from), (nameof(RosterView.To), to), (nameof(RosterView.FirstPage), page));

    /// <returns>How many pages are full, and with which row the next begins; all of them where the last page has no row that begins there.</returns>
    private static (int Pages, int Next) WholePages(PrintedPdf printed, int from, int to)
    {
        var last = printed.Pages.Count - 1;
        var next = Enumerable.Range(from, to - from).SkipWhile(row => printed.Places[$"{RosterView.RowId}{row}"] < last).FirstOrDefault(to);
        return next > from && next < to ? (last, next) : (last + 1, to);
    }
}
