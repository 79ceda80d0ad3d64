using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Masking;

/// <summary>「遮盖检查」: what is still to be seen on a page that should have been covered.</summary>
public static class VisibleIdentity
{
    /// <summary>「凡遮盖不符合要求的一律不予受理。」</summary>
    /// <param name="visible">Kinds that a person, or a search, has found uncovered: 姓名, 工作单位公章.</param>
    /// <remarks>Rules MK-01 and MK-02: only what the notice asks for stops the application.</remarks>
    public static Finding Check(IReadOnlyCollection<string> visible, MaskingPolicy policy)
    {
        var required = policy.RequiredKinds;
        var open = required.Value.Where(kind => visible.Contains(kind, StringComparer.Ordinal)).ToList();
        var rest = visible.Except(open, StringComparer.Ordinal).ToList();
        return open.Count > 0
            ? new Finding("MK-02", Outcome.Refused, $"还能看到{string.Join("、", open)}，遮盖不符合要求的不予受理，请遮盖后再提交。", required.Source, required.Confidence)
            : rest.Count > 0
                ? new Finding("MK-02", Outcome.Warning, $"还能看到{string.Join("、", rest)}，本通知没有要求遮盖，申报人可以自愿遮盖。", policy.OfferedKinds.Source, policy.OfferedKinds.Confidence)
                : new Finding("MK-02", Outcome.Pass, "没有看到需要遮盖的内容。", required.Source, required.Confidence);
    }

    /// <summary>「页面如需遮盖的……单击【是】，并进行【遮盖】；如无需遮盖的……单击【否】。」 All pages together.</summary>
    /// <remarks>Rule MK-04. Each page's own reasons are in <see cref="MaskRules.WhyIncomplete"/>.</remarks>
    public static Finding CheckAnswers(IReadOnlyList<MaskAnswer> pages, MaskingPolicy policy)
    {
        var asks = policy.RequiredKinds;
        var open = Enumerable.Range(1, pages.Count).Where(page => MaskRules.WhyIncomplete(pages[page - 1].Decision, pages[page - 1].Regions, asks.Source).IsRefused).ToList();
        var arithmetic = $"{pages.Count - open.Count}/{pages.Count}";
        return open.Count == 0
            ? new Finding("MK-04", Outcome.Pass, $"{pages.Count}页材料都已回答“是否需要遮盖”。", asks.Source, asks.Confidence, arithmetic)
            : new Finding(
                "MK-04", Outcome.Refused, $"共{pages.Count}页材料，第{string.Join("、", open)}页还没有正确回答“是否需要遮盖”：需要的选【是】并遮盖，不需要的选【否】且不画遮盖框。",
                asks.Source, asks.Confidence, arithmetic);
    }
}

/// <summary>「是否需要遮盖的回答」 of one page.</summary>
public sealed record MaskAnswer(MaskDecision Decision, IReadOnlyList<MaskRegion> Regions);
