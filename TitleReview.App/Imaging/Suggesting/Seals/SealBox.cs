using TitleReview.Core.Masking;

namespace TitleReview.App.Imaging.Suggesting.Seals;

/// <summary>The square around a seal, a little larger than its ring: a photographed seal is no perfect circle.</summary>
internal static class SealBox
{
    private const double Margin = 1.08;

    public static MaskSuggestion Of(PagePictures page, Circle seal)
    {
        var reach = seal.Radius * Margin;
        var box = page.OnPage(page.Seals, seal.X - reach, seal.Y - reach, seal.X + reach, seal.Y + reach);
        return new(new(box.X, box.Y, box.W, box.H, MaskKind.Seal), Math.Clamp(seal.Score, 0, 1));
    }
}
