using TitleReview.Core.Masking;

namespace TitleReview.App.Imaging.Suggesting.Words;

/// <summary>Reads a page in several passes and finds the words in each.</summary>
internal static class PageReader
{
    private static readonly ReadingPass[] _passes = [new(11, 2100), new(3, 3508), new(11, 1600)];

    /// <summary>Tesseract takes no picture narrower than its own type.</summary>
    private const int SmallestSide = 40;

    public static async Task<IReadOnlyList<MaskSuggestion>> FindAsync(string reader, PagePictures page, IReadOnlyList<IdentityWord> words, CancellationToken ct)
    {
        var found = new List<MaskSuggestion>();
        if (Math.Min(page.Words.Width, page.Words.Height) < SmallestSide)
        {
            return found;
        }

        foreach (var pass in _passes)
        {
            var picture = Fit(page.Words, pass.LongSide);
            var lines = TesseractTable.Lines(await Tesseract.ReadAsync(reader, picture, pass, ct));
            found.AddRange(WordFinder.Find(lines, words).Select(word =>
            {
                var box = page.OnPage(picture, word.Left, word.Top, word.Right, word.Bottom);
                return new MaskSuggestion(new(box.X, box.Y, box.W, box.H, word.Kind), word.Score);
            }));
        }

        return found;
    }

    private static Raster Fit(Raster grey, int longSide)
    {
        var now = Math.Max(grey.Width, grey.Height);
        return now <= longSide ? grey : AreaAverage.Shrink(grey, grey.Width * longSide / now, grey.Height * longSide / now);
    }
}
