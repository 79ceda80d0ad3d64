namespace TitleReview.Core.Masking;

/// <summary>「尚未遮盖的建议」: of what was found, what is worth asking about.</summary>
public static class UncoveredSuggestions
{
    private const double NearlyAll = 0.9;

    /// <param name="judged">Regions drawn by the applicant, and suggestions already accepted or dropped.</param>
    /// <returns>Without those of which one judged region covers nine tenths or more.</returns>
    public static IReadOnlyList<MaskSuggestion> Of(IEnumerable<MaskSuggestion> found, IReadOnlyList<MaskRegion> judged) =>
        [.. found.Where(suggestion => !judged.Any(region => Covers(region.Rect, suggestion.Region.Rect)))];

    private static bool Covers(PixelRect judged, PixelRect found)
    {
        var across = Math.Min(judged.Right, found.Right) - Math.Max(judged.X, found.X);
        var down = Math.Min(judged.Bottom, found.Bottom) - Math.Max(judged.Y, found.Y);
        return across > 0 && down > 0 && (double)across * down >= NearlyAll * found.W * found.H;
    }
}
