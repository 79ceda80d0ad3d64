using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Defences;

/// <summary>「答辩范围」: who defends, where and how.</summary>
public static class DefencePlaces
{
    /// <summary>「申报正高级专业技术人员全部参加答辩。」「乌鲁木齐市、昌吉州直单位及吐鲁番市直单位参加现场答辩，其它地（州、市）随机抽取，采用视频或电话答辩。」</summary>
    /// <param name="place">Where the unit is, beginning with its prefecture: 喀什地区, 乌鲁木齐市天山区, 昌吉州直单位.</param>
    /// <param name="wasDrawn">Null: not drawn yet.</param>
    /// <param name="services">Services that the applicant claims and has proved.</param>
    /// <remarks>Rules DF-01, DF-02 and, where the notice exempts, DF-03. A level of which the notice says nothing does not defend.</remarks>
    public static DefencePlacement Decide(TitleLevel level, string place, bool? wasDrawn, IReadOnlyList<string> services, Policy policy)
    {
        var ranges = policy.DefencePlaces.Ranges;
        var name = OfficialName.Of(level);
        return !ranges.Value.TryGetValue(level, out var range)
            ? new DefencePlacement(DefenceMode.None, new Finding("DF-02", Outcome.NotApplicable, $"通知没有要求申报{name}的人员参加答辩。", ranges.Source, Confidence.Proposed))
            : range switch
            {
                DefenceRange.All => new DefencePlacement(
                    DefenceMode.OnSite, new Finding("DF-01", Outcome.Pass, $"申报{name}的人员全部参加现场答辩。", ranges.Source, ranges.Confidence)),
                DefenceRange.ByPlace => ByPlace(name, place, wasDrawn, policy.DefencePlaces),
                DefenceRange.UnlessExempt => UnlessExempt(DefenceExemption.Decide(level, place, services, policy.Defence)),
                _ => throw new ArgumentOutOfRangeException(nameof(policy), range, message: null),
            };
    }

    private static DefencePlacement ByPlace(string level, string place, bool? wasDrawn, DefencePlacesPolicy policy)
    {
        var onSite = IsOnSite(place, policy);
        var modes = policy.RemoteModes;
        return onSite is { } by ? Say(DefenceMode.OnSite, Outcome.Pass, $"单位在{place}，申报{level}，参加现场答辩。", by)
            : wasDrawn is not { } drawn ? Say(DefenceMode.InDrawPool, Outcome.NeedsPerson, $"单位在{place}，申报{level}，进入随机抽取范围，抽取后确定是否答辩。", modes)
            : drawn ? Say(DefenceMode.Remote, Outcome.Pass, $"已被抽取，采用{string.Join("或", modes.Value)}答辩。", modes)
            : Say(DefenceMode.None, Outcome.NotApplicable, "未被抽取，不参加答辩。", modes);

        static DefencePlacement Say(DefenceMode mode, Outcome outcome, string words, Cited<IReadOnlyList<string>> by) =>
            new(mode, new Finding("DF-02", outcome, words, by.Source, by.Confidence));
    }

    // 乌鲁木齐市 takes in its districts; 昌吉州直单位 takes in nothing but itself
    private static Cited<IReadOnlyList<string>>? IsOnSite(string place, DefencePlacesPolicy policy) =>
        policy.OnSiteAreas.Value.Any(area => place.StartsWith(area, StringComparison.Ordinal)) ? policy.OnSiteAreas
        : policy.OnSiteDirectUnits.Value.Contains(place, StringComparer.Ordinal) ? policy.OnSiteDirectUnits
        : null;

    private static DefencePlacement UnlessExempt(DefenceDecision decision) =>
        new(decision.IsExempt ? DefenceMode.None : DefenceMode.OnSite, decision.Finding);
}
