using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Integrity;

/// <summary>「处理决定」 of a person with the power to decide: what it means is computed from the notice, never typed.</summary>
/// <param name="Years">In which the person or unit is barred.</param>
/// <param name="Source">The clause on which the years rest.</param>
/// <param name="RevokesTitle">Whether a title that was obtained is to be revoked.</param>
/// <param name="IsBlacklisted">「列入平台黑名单库」</param>
public sealed record PenaltyDecision(BarredYears Years, Citation Source, bool RevokesTitle, bool IsBlacklisted, bool EntersArchive)
{
    public const int LongestWords = 200;

    /// <param name="applicationYear">「申报年度」: the first barred year is reckoned from it.</param>
    public static PenaltyDecision OfPerson(int applicationYear, PenaltiesPolicy policy) => new(
        PenaltyRules.OfPerson(applicationYear, policy), policy.PersonYears.Source, policy.RevokesTitle.Value, policy.IsBlacklisted.Value, policy.EntersIntegrityArchive.Value);

    /// <returns>Null where the notice sets no years for units.</returns>
    public static PenaltyDecision? OfUnit(int applicationYear, PenaltiesPolicy policy) => PenaltyRules.OfUnit(applicationYear, policy) is { } years
        ? new(years, policy.UnitYears.Source, RevokesTitle: false, policy.IsBlacklisted.Value, policy.EntersIntegrityArchive.Value)
        : null;

    /// <param name="number">「处理决定文号」</param>
    /// <param name="authority">「决定机关」</param>
    public static Verdict WhyNotRecord(string number, string authority, string ground) => Verdict.Of(
        new[] { number, authority, ground }.Any(text => text.Trim().Length is 0 or > LongestWords) ? new PenaltyNeedsWords(LongestWords) : null);
}

public sealed record PenaltyNeedsWords(int Most) : Refusal($"请填写处理决定的文号、决定机关和事由（各不超过{Most}字）。");

/// <param name="By">The clause, or that the notice is silent.</param>
public sealed record UnitYearsAreNotSet(Citation By) : Refusal("这份通知没有规定取消单位的参评资格，不能按本通知限制单位。由人社部门另行决定的，请登记到决定所依据的通知。", By);

public sealed record LiftingNeedsGround() : Refusal("请写明解除的理由和依据（不超过500字）。");
