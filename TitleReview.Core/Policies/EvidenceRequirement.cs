namespace TitleReview.Core.Policies;

/// <summary>「佐证材料要求」: one kind of evidence, and when it must be there.</summary>
/// <param name="AnyOf">Kinds of which one must be there; the first is the regular one, the others stand in for it.</param>
/// <param name="Claim">For <see cref="EvidenceDuty.Claim"/>: the circumstance.</param>
/// <param name="When">For <see cref="EvidenceDuty.Claim"/>: the circumstance, in words; otherwise empty.</param>
public sealed record EvidenceRequirement(IReadOnlyList<string> AnyOf, EvidenceDuty Duty, string When = "", Circumstance? Claim = null);
