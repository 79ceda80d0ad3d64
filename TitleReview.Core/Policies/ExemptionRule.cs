namespace TitleReview.Core.Policies;

/// <summary>「免学事由」: a service that exempts from continuing education, and who approves it.</summary>
/// <param name="Kind">访惠聚驻村、驻村管寺、南疆学前双语支教</param>
/// <param name="ApproversServing">While the person still serves; any one of them.</param>
/// <param name="ApproversReturned">After the person has returned.</param>
public sealed record ExemptionRule(string Kind, IReadOnlyList<string> ApproversServing, IReadOnlyList<string> ApproversReturned);
