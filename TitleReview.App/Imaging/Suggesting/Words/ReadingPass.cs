namespace TitleReview.App.Imaging.Suggesting.Words;

/// <summary>One way to read a page. No single one finds every word; together they do.</summary>
/// <param name="Segmentation">How tesseract looks for lines: 3 as a page with columns, 11 as scattered words.</param>
/// <param name="LongSide">To which the page is shrunk first, in pixels.</param>
internal sealed record ReadingPass(int Segmentation, int LongSide);
