namespace TitleReview.Core.Masking;

/// <summary>「遮盖区域」: a rectangle to be covered, in pixels of the upright page of the original.</summary>
public sealed record MaskRegion(int X, int Y, int W, int H, MaskKind Kind)
{
    public PixelRect Rect => new(X, Y, W, H);
}
