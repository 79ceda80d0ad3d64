namespace TitleReview.Core.Masking;

/// <summary>「身份词」: a word that tells who the applicant is or was: the name or unit of today, or a former one.</summary>
/// <param name="Kind">What a region over it covers: <see cref="MaskKind.Name"/> or <see cref="MaskKind.Unit"/>, say.</param>
public sealed record IdentityWord(string Text, MaskKind Kind);
