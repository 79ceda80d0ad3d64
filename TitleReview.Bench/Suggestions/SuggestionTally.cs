using TitleReview.Core.Masking;

namespace TitleReview.Bench.Suggestions;

/// <summary>Counts what was found of what is there, and what was suggested for nothing.</summary>
/// <remarks>Found: one suggestion of the kind covers at least 80 % of the true box and is at most four times its area. Any other suggestion is false.</remarks>
internal sealed class SuggestionTally
{
    public static readonly IReadOnlyList<MaskKind> Kinds = [MaskKind.Name, MaskKind.Unit, MaskKind.Seal, MaskKind.Eyes];

    private readonly List<(MaskKind Kind, bool IsFound)> _there = [];
    private readonly List<(MaskKind Kind, bool IsTrue)> _suggested = [];

    public int MostFalseOnAPage { get; private set; }

    /// <summary>What was missed and what is false on this page.</summary>
    public (IReadOnlyList<MaskRegion> Missed, IReadOnlyList<MaskRegion> False) Add(IReadOnlyList<MaskRegion> there, IEnumerable<MaskSuggestion> suggestions)
    {
        MaskRegion[] suggested = [.. suggestions.Select(suggestion => suggestion.Region)];
        MaskRegion[] missed = [.. there.Where(region => !suggested.Any(suggestion => Finds(suggestion, region)))];
        MaskRegion[] wrong = [.. suggested.Where(suggestion => !there.Any(region => Finds(suggestion, region)))];
        _there.AddRange(there.Select(region => (region.Kind, !missed.Contains(region))));
        _suggested.AddRange(suggested.Select(suggestion => (suggestion.Kind, !wrong.Contains(suggestion))));
        MostFalseOnAPage = Math.Max(MostFalseOnAPage, wrong.Length);
        return (missed, wrong);
    }

    public int There(MaskKind kind) => _there.Count(region => region.Kind == kind);

    public int Found(MaskKind kind) => _there.Count(region => region.Kind == kind && region.IsFound);

    public int Suggested(MaskKind kind) => _suggested.Count(suggestion => suggestion.Kind == kind);

    public double Recall(MaskKind kind) => (double)Found(kind) / Math.Max(1, There(kind));

    public double Precision(MaskKind kind) => Suggested(kind) == 0 ? 1 : (double)_suggested.Count(suggestion => suggestion.Kind == kind && suggestion.IsTrue) / Suggested(kind);

    private static bool Finds(MaskRegion suggestion, MaskRegion region)
    {
        var across = Math.Min(suggestion.X + suggestion.W, region.X + region.W) - Math.Max(suggestion.X, region.X);
        var down = Math.Min(suggestion.Y + suggestion.H, region.Y + region.H) - Math.Max(suggestion.Y, region.Y);
        var (suggestedArea, trueArea) = ((double)suggestion.W * suggestion.H, (double)region.W * region.H);
        return suggestion.Kind == region.Kind && across > 0 && down > 0 && (double)across * down >= 0.8 * trueArea && suggestedArea <= 4 * trueArea;
    }
}
