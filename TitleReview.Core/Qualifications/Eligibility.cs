using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Qualifications;

/// <summary>「申报资格审查」: who may apply for what under a notice.</summary>
public static class Eligibility
{
    /// <summary>「离退休人员、公务员及参照公务员法管理的事业单位人员不得参加。」</summary>
    /// <param name="status">人员身份 on the day of filing.</param>
    /// <remarks>Rule EL-02.</remarks>
    public static Finding CheckStatus(string status, ScopePolicy policy)
    {
        var excluded = policy.ExcludedStatuses;
        return excluded.Value.Contains(status, StringComparer.Ordinal)
            ? new Finding("EL-02", Outcome.Refused, $"{status}不得参加本次评审。", excluded.Source, excluded.Confidence)
            : new Finding("EL-02", Outcome.Pass, $"人员身份为“{status}”，可以申报。", excluded.Source, excluded.Confidence);
    }

    /// <summary>「中、初级专业技术人员…初次确定、授予或评审。」 One finding for each of level, kind and specialty that the notice does not open; one pass otherwise.</summary>
    /// <remarks>Rule EL-03.</remarks>
    public static IReadOnlyList<Finding> CheckTarget(TitleLevel level, ApplicationKind kind, string specialty, ScopePolicy policy)
    {
        var findings = new List<Finding>();
        Require(policy.Levels, level, "级别", one => OfficialName.Of(one));
        Require(policy.Kinds, kind, "类别", one => OfficialName.Of(one));
        Require(policy.Specialties, specialty, "专业", one => one);
        return findings.Count > 0 ? findings :
        [
            new Finding(
                "EL-03", Outcome.Pass, $"{policy.Series.Value}系列{specialty}专业{OfficialName.Of(level)}（{OfficialName.Of(kind)}）在本次评审范围之内。",
                policy.Levels.Source, policy.Levels.Confidence),
        ];

        void Require<T>(Cited<IReadOnlyList<T>> open, T wanted, string what, Func<T, string> print)
        {
            if (!open.Value.Contains(wanted))
            {
                findings.Add(new Finding(
                    "EL-03", Outcome.Refused, $"{what}“{print(wanted)}”不在本次评审范围之内，可以申报的{what}为：{string.Join("、", open.Value.Select(print))}。",
                    open.Source, open.Confidence));
            }
        }
    }
}
