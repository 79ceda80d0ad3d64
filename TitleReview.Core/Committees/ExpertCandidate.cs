namespace TitleReview.Core.Committees;

/// <summary>「推荐入库专家」: what decides whether a person enters the pool.</summary>
/// <param name="YearsInTitle">担任本专业相应专业技术职务的年数, whole years</param>
/// <param name="BarringCircumstances">行政机关领导、退休专业技术人员, as the notice names them</param>
/// <param name="HasDirectEntryHonour">Whether the person holds one of the honours that lead straight into the pool.</param>
/// <param name="OverrideReason">Why the committee recommends a person whom the notice in principle leaves out; null: no reason recorded.</param>
public sealed record ExpertCandidate(
    int YearsInTitle, IReadOnlyList<string> BarringCircumstances, bool IsOfMainSeries, bool HasDirectEntryHonour, string? OverrideReason);
