using TitleReview.Core.Masking;

namespace TitleReview.App.Imaging.Suggesting;

/// <summary>One suggestion for each place: several readings of a page find the same word.</summary>
internal static class Distinct
{
    private const double SamePlace = 0.3;

    /// <summary>The surest of those over one place, grown over those that are as sure: each reading puts its box a little elsewhere.</summary>
    public static IReadOnlyList<MaskSuggestion> Of(IEnumerable<MaskSuggestion> suggestions)
    {
        var kept = new List<MaskSuggestion>();
        foreach (var suggestion in suggestions.OrderByDescending(suggestion => suggestion.Score))
        {
            var at = kept.FindIndex(other => other.Region.Kind == suggestion.Region.Kind && Shared(other.Region.Rect, suggestion.Region.Rect) > SamePlace);
            if (at < 0)
            {
                kept.Add(suggestion);
            }
            else if (kept[at].Score <= suggestion.Score)
            {
                kept[at] = kept[at] with { Region = Both(kept[at].Region, suggestion.Region.Rect) };
            }
        }

        return kept;
    }

    /// <summary>How much of the smaller one lies in the other.</summary>
    private static double Shared(PixelRect one, PixelRect other)
    {
        var across = Math.Min(one.Right, other.Right) - Math.Max(one.X, other.X);
        var down = Math.Min(one.Bottom, other.Bottom) - Math.Max(one.Y, other.Y);
        return across <= 0 || down <= 0 ? 0 : (double)across * down / Math.Min((double)one.W * one.H, (double)other.W * other.H);
    }

    /// <summary>As wide as both together; as high as the lower one: a reading that took the space between the lines for type is too high.</summary>
    private static MaskRegion Both(MaskRegion region, PixelRect other)
    {
        var left = Math.Min(region.X, other.X);
        var lower = region.H <= other.H ? region.Rect : other;
        return region with { X = left, W = Math.Max(region.Rect.Right, other.Right) - left, Y = lower.Y, H = lower.H };
    }
}
