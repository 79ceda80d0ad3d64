namespace TitleReview.App.Documents.Pdf;

/// <summary>
/// Puts an empty page before whatever has to begin on the front of a sheet and would begin on a back. Chromium takes
/// <c>break-before: right</c> for an ordinary page break, so it can only be done once the pages are there.
/// </summary>
internal static class FrontSides
{
    /// <summary>Ids of elements that begin on a front; each needs a link to it, or the printed file does not say where it is.</summary>
    public const string Prefix = "front-";

    public static byte[] Ensure(byte[] pdf)
    {
        var file = PrintedPdf.Read(pdf);
        var pages = PagesOf(file);
        return pages.Count == file.Pages.Count ? pdf : EmptyPages.Insert(file, pages);
    }

    /// <summary>The pages of the file with empty ones where they are needed, an even number in all: whole sheets.</summary>
    public static IReadOnlyList<int?> PagesOf(PrintedPdf file)
    {
        var fronts = file.Places.Where(place => place.Key.StartsWith(Prefix, StringComparison.Ordinal)).Select(place => place.Value).ToHashSet();
        var pages = new List<int?>();
        for (var page = 0; page < file.Pages.Count; page++)
        {
            if (fronts.Contains(page) && int.IsOddInteger(pages.Count))
            {
                pages.Add(null);
            }
            pages.Add(page);
        }
        if (int.IsOddInteger(pages.Count))
        {
            pages.Add(null);
        }
        return pages;
    }
}
