namespace TitleReview.Core.Masking;

/// <summary>「像素矩形」: left and top edge, width and height; the right and bottom edges are exclusive.</summary>
public readonly record struct PixelRect(int X, int Y, int W, int H)
{
    public int Right => X + W;

    public int Bottom => Y + H;
}
