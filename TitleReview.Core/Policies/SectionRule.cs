namespace TitleReview.Core.Policies;

/// <summary>「栏目要求」.</summary>
/// <param name="Title">The section's name in the notice.</param>
/// <param name="IsList">Rows, in place of one form.</param>
/// <param name="MayBeNone">Whether the whole section may carry 无.</param>
public sealed record SectionRule(string Title, bool IsList, bool MayBeNone, IReadOnlyList<EvidenceRequirement> Evidence);
