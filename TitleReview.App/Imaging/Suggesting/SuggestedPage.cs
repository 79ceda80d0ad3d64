using TitleReview.Core.Masking;

namespace TitleReview.App.Imaging.Suggesting;

/// <summary>What was found on a page.</summary>
/// <param name="IsComplete">False where a tool is missing, failed or took too long: then there may be more to cover than was found.</param>
public sealed record SuggestedPage(IReadOnlyList<MaskSuggestion> Suggestions, bool IsComplete);
