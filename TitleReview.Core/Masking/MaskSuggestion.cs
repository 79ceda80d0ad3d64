namespace TitleReview.Core.Masking;

/// <summary>「遮盖建议」: a region that a program believes should be covered. It covers nothing until a person takes it.</summary>
/// <param name="Region">In pixels of the upright page, within the page, not grown to the grid.</param>
/// <param name="Score">0 to 1: how sure the program is. Only comparable within one kind.</param>
public sealed record MaskSuggestion(MaskRegion Region, double Score);
