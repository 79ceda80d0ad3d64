namespace TitleReview.Core.Masking;

/// <summary>「遮盖网格」: the lines, in pixels of the upright page, on which a covered region may begin and end.</summary>
/// <remarks>
/// Lines stand at offset + k × step. The offset is not 0 where the page is stored turned or mirrored and its side is no multiple of the step.
/// See also geometry.js of the mask editor, which previews the same growth with the same four numbers.
/// </remarks>
public sealed record UprightGrid(int OffsetX, int OffsetY, int StepX, int StepY)
{
    /// <summary>The smallest rectangle on the lines that holds <paramref name="rect"/>, cut at the edges of the page.</summary>
    public PixelRect Grow(PixelRect rect, int pageWidth, int pageHeight)
    {
        var left = Math.Max(0, rect.X - Past(rect.X, OffsetX, StepX));
        var top = Math.Max(0, rect.Y - Past(rect.Y, OffsetY, StepY));
        var right = Math.Min(pageWidth, rect.Right + Before(rect.Right, OffsetX, StepX));
        var bottom = Math.Min(pageHeight, rect.Bottom + Before(rect.Bottom, OffsetY, StepY));
        return new(left, top, right - left, bottom - top);
    }

    private static int Past(int at, int offset, int step) => (((at - offset) % step) + step) % step;

    private static int Before(int at, int offset, int step) => (((offset - at) % step) + step) % step;
}
