namespace TitleReview.Core.Filing;

/// <summary>「所缺」: what an item still lacks, and who owes it.</summary>
/// <param name="What">In words that say what to do.</param>
/// <param name="Owner">「责任人」: an office, or a person's name.</param>
public sealed record FilingGap(string What, string Owner);
