namespace TitleReview.Core.Masking;

/// <summary>「同样的遮盖框」: regions of one page laid on another of the same make, scanned a little larger or smaller.</summary>
public static class RepeatedRegions
{
    /// <returns>As far from the edges, in parts of the page, as on the first; rounded outward, within the other page.</returns>
    public static IReadOnlyList<MaskRegion> On(PageGeometry other, PageGeometry first, IEnumerable<MaskRegion> regions) =>
        [.. regions.Select(region => On(other, first, region))];

    private static MaskRegion On(PageGeometry other, PageGeometry first, MaskRegion region)
    {
        var left = Down(region.X, first.UprightWidth, other.UprightWidth);
        var top = Down(region.Y, first.UprightHeight, other.UprightHeight);
        return region with
        {
            X = left,
            Y = top,
            W = Up(region.Rect.Right, first.UprightWidth, other.UprightWidth) - left,
            H = Up(region.Rect.Bottom, first.UprightHeight, other.UprightHeight) - top,
        };
    }

    private static int Down(int at, int from, int to) => (int)((long)at * to / from);

    private static int Up(int at, int from, int to) => (int)((((long)at * to) + from - 1) / from);
}
