using TitleReview.Core.Masking;

namespace TitleReview.App.Imaging.Suggesting;

/// <summary>Keeps the surest of the suggestions of one kind that lie over the same place: several readings of a page find the same word.</summary>
internal static class Distinct
{
    private const double SamePlace = 0.3;

    public static IReadOnlyList<MaskSuggestion> Of(IEnumerable<MaskSuggestion> suggestions)
    {
        var kept = new List<MaskSuggestion>();
        foreach (var suggestion in suggestions.OrderByDescending(suggestion => suggestion.Score))
        {
            if (!kept.Exists(other => other.Region.Kind == suggestion.Region.Kind && Shared(other.Region, suggestion.Region) > SamePlace))
            {
                kept.Add(suggestion);
            }
        }

        return kept;
    }

    /// <summary>How much of the smaller one lies in the other.</summary>
    private static double Shared(MaskRegion one, MaskRegion other)
    {
        var across = Math.Min(one.X + one.W, other.X + other.W) - Math.Max(one.X, other.X);
        var down = Math.Min(one.Y + one.H, other.Y + other.H) - Math.Max(one.Y, other.Y);
        return across <= 0 || down <= 0 ? 0 : (double)across * down / Math.Min((double)one.W * one.H, (double)other.W * other.H);
    }
}
