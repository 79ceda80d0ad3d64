using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Committees;

/// <summary>「专家在库情况」.</summary>
public static class ExpertStanding
{
    /// <summary>「入库专家有下列情形之一者，有关部门和单位应及时报告自治区职称社会化评价中心进行更换调整：违反评审工作纪律；调离原专业技术岗位；退休；其他不能履行职责的情形。」</summary>
    /// <remarks>Rule EX-06: from the day itself on, the expert is in no draw.</remarks>
    public static Finding CheckDraw(IReadOnlyList<ExpertChange> changes, DateOnly drawnOn, ExpertsPolicy policy)
    {
        var grounds = policy.RemovalGrounds;
        return changes.Where(change => change.Since <= drawnOn && grounds.Value.Contains(change.Ground, StringComparer.Ordinal)).MinBy(change => change.Since) is { } gone
            ? new Finding(
                "EX-06", Outcome.Refused, $"自{ChineseDate.Of(gone.Since)}起{gone.Ground}，不参加{ChineseDate.Of(drawnOn)}的抽取，请报告自治区职称社会化评价中心更换。",
                grounds.Source, grounds.Confidence, $"{gone.Since:yyyy-MM-dd} ≤ {drawnOn:yyyy-MM-dd}")
            : new Finding("EX-06", Outcome.Pass, "没有应当更换的情形，可以参加抽取。", grounds.Source, grounds.Confidence);
    }
}

/// <summary>「专家情况变动」.</summary>
/// <param name="Ground">As the notice names it: 退休.</param>
/// <param name="Since">The first day on which it holds.</param>
public sealed record ExpertChange(string Ground, DateOnly Since);
