using TitleReview.Core.Masking;

namespace TitleReview.App.Imaging.Suggesting.Faces;

/// <summary>The band across a face that covers both eyes, whatever their exact place.</summary>
internal static class EyeBand
{
    private const double Left = 0.06;
    private const double Right = 0.94;
    private const double Top = 0.20;
    private const double Bottom = 0.54;

    /// <summary>So many windows agree on a face that is plainly one.</summary>
    private const double PlainHits = 40;

    public static MaskSuggestion Of(PagePictures page, Face face)
    {
        var box = page.OnPage(
            page.Faces,
            face.X + (Left * face.Side), face.Y + (Top * face.Side),
            face.X + (Right * face.Side), face.Y + (Bottom * face.Side));
        return new(new(box.X, box.Y, box.W, box.H, MaskKind.Eyes), Math.Min(1, 0.5 + (0.5 * face.Hits / PlainHits)));
    }
}
