namespace TitleReview.App.Documents.Pdf;

/// <summary>What of a printed file goes into a bound one.</summary>
/// <param name="Pages">From 0; null: an empty page.</param>
internal sealed record PdfPart(PrintedPdf File, IReadOnlyList<int?> Pages);
