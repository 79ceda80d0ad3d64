namespace TitleReview.Core.Notices;

/// <summary>「补充通知要素」: under which number a supplement was issued, from when it is in force, and for whom.</summary>
/// <param name="Number">发文字号</param>
/// <param name="EffectiveFrom">The first day on which it holds; null: not yet said.</param>
/// <param name="AppliesToAll">Whether it holds for what was submitted before it too.</param>
public sealed record SupplementTerms(string Title, string Number, DateOnly? EffectiveFrom, bool AppliesToAll);
