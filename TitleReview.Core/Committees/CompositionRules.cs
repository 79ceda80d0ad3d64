using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Committees;

/// <summary>「评审委员会组成规则」. Shares are compared in whole numbers.</summary>
public static class CompositionRules
{
    /// <summary>「职称评审委员会按照职称系列或者专业组建，不得跨系列组建综合性职称评审委员会。」</summary>
    /// <param name="reviews">Series that the committee reviews.</param>
    /// <param name="ofExperts">Series of the drawn experts; empty where they are not known yet.</param>
    /// <remarks>Rule CM-02. An expert of another series is a matter for a person: the notice speaks of what is reviewed.</remarks>
    public static Finding CheckSeries(IReadOnlyCollection<string> reviews, IReadOnlyCollection<string> ofExperts, CommitteesPolicy policy)
    {
        var rule = policy.IsOfOneSeries;
        var series = reviews.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var strangers = ofExperts.Except(series, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return !rule.Value ? Say(Outcome.NotApplicable, "没有规定评审委员会只评审一个系列。")
            : series.Count > 1 ? Say(Outcome.Refused, $"评审委员会同时评审{string.Join("、", series)}{series.Count}个系列，不得跨系列组建综合性职称评审委员会，请分别组建。")
            : strangers.Count > 0 ? Say(Outcome.NeedsPerson, $"抽取的专家中有{string.Join("、", strangers)}系列的，请核对是否符合本系列的评审要求。")
            : Say(Outcome.Pass, "评审委员会只评审一个系列。");

        Finding Say(Outcome outcome, string words) => new("CM-02", outcome, words, rule.Source, rule.Confidence);
    }

    /// <summary>「学科组由3名以上专家组成，设组长1名。」</summary>
    /// <remarks>Rule CM-03: 以上 takes in the number itself. Groups are optional; one that is formed must be whole.</remarks>
    public static Finding CheckGroup(int experts, int heads, CommitteesPolicy policy)
    {
        var (least, one) = (policy.GroupMinimum, policy.GroupHeads);
        return experts < least.Value
            ? new Finding("CM-03", Outcome.Refused, $"学科组有{experts}名专家，应由{least.Value}名以上专家组成。", least.Source, least.Confidence, $"{experts} < {least.Value}")
            : heads != one.Value
                ? new Finding("CM-03", Outcome.Refused, $"学科组设了{heads}名组长，应设{one.Value}名。", one.Source, one.Confidence, $"{heads} ≠ {one.Value}")
                : new Finding("CM-03", Outcome.Pass, $"学科组有{experts}名专家，设组长{heads}名。", least.Source, least.Confidence, $"{experts} ≥ {least.Value}");
    }

    /// <summary>「实行自主评审的单位，组建评审委员会时本单位专家不得超过3/4。」</summary>
    /// <remarks>Rule CM-04.</remarks>
    public static Finding CheckOwnUnit(int members, int ownUnit, CommitteesPolicy policy)
    {
        var share = policy.OwnUnitMaximum;
        var (part, whole) = ((long)ownUnit * share.Value.Denominator, (long)members * share.Value.Numerator);
        var isWithin = part <= whole;
        return new Finding(
            "CM-04", isWithin ? Outcome.Pass : Outcome.Refused,
            isWithin
                ? $"评审委员会{members}人，本单位专家{ownUnit}人，没有超过{share.Value}。"
                : $"评审委员会{members}人，本单位专家{ownUnit}人，超过{share.Value}，最多{whole / share.Value.Denominator}人，请更换为外单位专家。",
            share.Source, share.Confidence,
            $"{ownUnit} × {share.Value.Denominator} {(isWithin ? "≤" : ">")} {members} × {share.Value.Numerator}");
    }

    /// <summary>「组成人员应当是单数。按照职称系列组建的高级职称评审委员会评审专家不少于25人，按照专业组建的不少于11人。」</summary>
    /// <remarks>Rule CM-05. Below the senior levels only the odd number is asked for.</remarks>
    public static IReadOnlyList<Finding> CheckSize(int experts, CommitteeForming forming, TitleLevel highest, CommitteesPolicy policy)
    {
        var odd = policy.IsOdd;
        var findings = new List<Finding>();
        if (highest is TitleLevel.Associate or TitleLevel.Full)
        {
            var least = forming == CommitteeForming.BySeries ? policy.SeniorBySeries : policy.SeniorBySpecialty;
            var by = forming == CommitteeForming.BySeries ? "职称系列" : "专业";
            findings.Add(experts >= least.Value
                ? new Finding("CM-05", Outcome.Pass, $"按{by}组建的高级职称评审委员会有{experts}名专家，不少于{least.Value}名。", least.Source, least.Confidence, $"{experts} ≥ {least.Value}")
                : new Finding(
                    "CM-05", Outcome.Refused, $"按{by}组建的高级职称评审委员会有{experts}名专家，应不少于{least.Value}名。", least.Source, least.Confidence, $"{experts} < {least.Value}"));
        }

        if (odd.Value)
        {
            findings.Add(experts % 2 != 0
                ? new Finding("CM-05", Outcome.Pass, $"评审委员会有{experts}名专家，是单数。", odd.Source, odd.Confidence)
                : new Finding("CM-05", Outcome.Refused, $"评审委员会有{experts}名专家，是双数，应为单数，请增加或减少1名。", odd.Source, odd.Confidence));
        }

        return findings;
    }
}
