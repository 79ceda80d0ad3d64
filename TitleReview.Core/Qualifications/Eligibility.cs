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

    /// <summary>「中、初级专业技术人员…初次确定、授予或评审。」 One finding for each of series, level, kind and specialty that the notice does not open; one pass otherwise.</summary>
    /// <remarks>Rule EL-03. A list that the notice leaves empty is open to all.</remarks>
    public static IReadOnlyList<Finding> CheckTarget(ApplicationTarget target, ScopePolicy policy)
    {
        var findings = new List<Finding>();
        Require(policy.Series, target.Series, "系列", one => one);
        Require(policy.Levels, target.Level, "级别", one => OfficialName.Of(one));
        Require(policy.Kinds, target.Kind, "类别", one => OfficialName.Of(one));
        Require(policy.Specialties, target.Specialty, "专业", one => one);
        return findings.Count > 0 ? findings :
        [
            new Finding(
                "EL-03", Outcome.Pass, $"{target.Series}系列{target.Specialty}专业{OfficialName.Of(target.Level)}（{OfficialName.Of(target.Kind)}）在本次评审范围之内。",
                policy.Levels.Source, policy.Levels.Confidence),
        ];

        void Require<T>(Cited<IReadOnlyList<T>> open, T wanted, string what, Func<T, string> print)
        {
            if (open.Value.Count > 0 && !open.Value.Contains(wanted))
            {
                findings.Add(new Finding(
                    "EL-03", Outcome.Refused, $"{what}“{print(wanted)}”不在本次评审范围之内，可以申报的{what}为：{string.Join("、", open.Value.Select(print))}。",
                    open.Source, open.Confidence));
            }
        }
    }

    /// <summary>One level at a time, from the present title on. What skips a level needs a ground, and a person who judges it.</summary>
    /// <param name="title">现任资格; a title that the table of series does not have, or has at two levels, is not compared.</param>
    /// <remarks>Rule EL-11, proposed: 人社部令第40号 says so, no notice does.</remarks>
    public static Finding CheckStep(string title, TitleLevel target, ScopePolicy policy)
    {
        var rule = policy.IsStepByStep;
        if (!rule.Value)
        {
            return Say(Outcome.NotApplicable, "没有要求逐级申报。");
        }

        if (TitleSeries.LevelsOf(title) is not [var present])
        {
            return Say(Outcome.NotApplicable, $"“{title}”不在职称系列名称表中，申报级别由审核人员核对。");
        }

        Wording now = $"现任资格“{title}”为{OfficialName.Of(present)}，申报{OfficialName.Of(target)}";
        return (target - present) switch
        {
            1 => Say(Outcome.Pass, $"{now}，逐级申报。"),
            > 1 => Say(Outcome.NeedsPerson, $"{now}，属于越级申报，请在“其他附件或证明材料”中上传破格依据，由审核人员判断。"),
            _ => Say(Outcome.Warning, $"{now}，不高于现任资格，请核对申报级别；转评的请在“其他附件或证明材料”中说明。"),
        };

        Finding Say(Outcome outcome, Wording sentence) => new("EL-11", outcome, sentence, rule.Source, rule.Confidence);
    }
}

/// <summary>「申报目标」: for what somebody applies.</summary>
public sealed record ApplicationTarget(string Series, string Specialty, TitleLevel Level, ApplicationKind Kind);
