using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Committees;

/// <summary>「专家入库条件」.</summary>
public static class ExpertEntry
{
    /// <summary>「自治区级单位的评审委员会；地、州、市级单位的评审委员会。」</summary>
    /// <remarks>Rule EX-01.</remarks>
    public static Finding CheckRecommender(CommitteeSeat seat, ExpertsPolicy policy)
    {
        var seats = policy.RecommendingSeats;
        var list = string.Join("、", seats.Value.Select(one => OfficialName.Of(one)));
        return seats.Value.Contains(seat)
            ? new Finding("EX-01", Outcome.Pass, $"{OfficialName.Of(seat)}的评审委员会可以推荐专家。", seats.Source, seats.Confidence)
            : new Finding("EX-01", Outcome.Refused, $"由{list}的评审委员会推荐专家，{OfficialName.Of(seat)}的不推荐。", seats.Source, seats.Confidence);
    }

    /// <summary>「担任本专业相应专业技术职务3年以上」「行政机关领导、退休专业技术人员原则上不进入高评委专家库」「原则上只推荐主系列人员」</summary>
    /// <remarks>Rules EX-02 and EX-05. 原则上 leaves room for a recorded reason; the years do not, except for the honours that lead straight in.</remarks>
    public static IReadOnlyList<Finding> Check(ExpertCandidate candidate, ExpertsPolicy policy)
    {
        if (candidate.HasDirectEntryHonour)
        {
            var honours = policy.DirectEntryHonours;
            return [new Finding("EX-05", Outcome.Pass, $"获得{string.Join("、", honours.Value)}等称号的专家，可直接进入专家库。", honours.Source, honours.Confidence)];
        }

        var excluded = policy.SeniorPoolExcludes;
        return
        [
            Years(candidate.YearsInTitle, policy.YearsInTitle),
            .. candidate.BarringCircumstances.Where(one => excluded.Value.Contains(one, StringComparer.Ordinal))
                .Select(one => InPrinciple($"{one}原则上不进入高评委专家库", candidate.OverrideReason, excluded.Source, excluded.Confidence)),
            .. policy.MainSeriesOnly.Value && !candidate.IsOfMainSeries
                ? [InPrinciple("原则上只推荐主系列人员", candidate.OverrideReason, policy.MainSeriesOnly.Source, policy.MainSeriesOnly.Confidence)]
                : Array.Empty<Finding>(),
        ];
    }

    /// <summary>「推荐人选中45岁以下的优秀中青年专家应占一定比例。」</summary>
    /// <param name="young">Of the age named or less, on the day of the roster.</param>
    /// <remarks>Rule EX-04: only a reminder, since the notice names no share.</remarks>
    public static Finding CheckAges(int young, int recommended, ExpertsPolicy policy)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(young);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(young, recommended);
        var (age, share) = (policy.YoungAge, policy.YoungShare);
        var isEnough = share.Value.IsReachedBy(young, recommended);
        return new Finding(
            "EX-04", isEnough ? Outcome.Pass : Outcome.Warning,
            isEnough
                ? $"推荐{recommended}人，其中{age.Value}岁以下（含{age.Value}岁）{young}人。"
                : $"推荐{recommended}人，其中{age.Value}岁以下（含{age.Value}岁）只有{young}人，不到{share.Value}，建议至少{share.Value.LeastOf(recommended)}人。",
            share.Source, share.Confidence,
            $"{young} × {share.Value.Denominator} {(isEnough ? "≥" : "<")} {recommended} × {share.Value.Numerator}");
    }

    /// <summary>Whether a person born on this day counts as young on the day of the roster.</summary>
    public static bool IsYoung(DateOnly born, DateOnly rosterOn, ExpertsPolicy policy) =>
        rosterOn.Year - born.Year - ((rosterOn.Month, rosterOn.Day).CompareTo((born.Month, born.Day)) < 0 ? 1 : 0) <= policy.YoungAge.Value;

    private static Finding Years(int years, Cited<int> least) => years >= least.Value
        ? new Finding("EX-02", Outcome.Pass, $"担任本专业相应专业技术职务{years}年，不少于{least.Value}年。", least.Source, least.Confidence, $"{years} ≥ {least.Value}")
        : new Finding(
            "EX-02", Outcome.Refused, $"担任本专业相应专业技术职务{years}年，不满{least.Value}年，不能推荐入库。", least.Source, least.Confidence, $"{years} < {least.Value}");

    private static Finding InPrinciple(string words, string? reason, Citation source, Confidence confidence) => string.IsNullOrWhiteSpace(reason)
        ? new Finding("EX-02", Outcome.Refused, $"{words}；确需推荐的，请写明理由。", source, confidence)
        : new Finding("EX-02", Outcome.Warning, $"{words}；已写明理由：{reason}。", source, confidence);
}
