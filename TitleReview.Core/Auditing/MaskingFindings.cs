using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Auditing;

/// <summary>「检查本人姓名掩盖」: every page an expert will see is answered and burned (MK-04), and what an officer returned is masked anew (MK-07).</summary>
internal static class MaskingFindings
{
    public static IEnumerable<LocatedFinding> Of(SubmissionFacts facts, Policy policy, DateTime now) =>
        facts.ToRedo is { Count: > 0 } redo ? Open(facts, policy).Concat(Returned(facts.Pages, redo, policy)) : Open(facts, policy);

    private static IEnumerable<LocatedFinding> Open(SubmissionFacts facts, Policy policy)
    {
        var open = new List<EvidencePage>();
        foreach (var page in facts.Pages)
        {
            if (!IsAnswered(page) && policy.Masking.ExemptSections.Value.All(exempt => exempt.ToString() != page.Section))
            {
                open.Add(page);
            }
        }

        return open.Count == 0 ? [] : open.GroupBy(page => page.Section, StringComparer.Ordinal).Select(section => new LocatedFinding(section.Key, new Finding(
            "MK-04",
            Outcome.Refused,
            $"有{section.Count()}页材料还没有回答“是否需要遮盖”，请在“检查信息遮盖”中逐页选择【是】并遮盖，或选择【否】。",
            policy.Masking.RequiredKinds.Source)));
    }

    /// <summary>A reminder: the applicant may be right after all, and the officer looks again. But it costs a submission if he is not.</summary>
    /// <remarks>Numbered as in the work list and in the officer's reason.</remarks>
    private static IEnumerable<LocatedFinding> Returned(IReadOnlyList<EvidencePage> pages, IReadOnlyDictionary<PageId, string> redo, Policy policy) =>
        pages.InOrder(policy).Select((page, index) => (Page: page, Number: index + 1)).Where(one => redo.ContainsKey(one.Page.Id)).Select(one => new LocatedFinding(
            one.Page.Section,
            new Finding(
                "MK-07",
                Outcome.Warning,
                $"第{one.Number}页“{one.Page.Kind}”被退回重遮，退回后还没有重新遮盖，就这样提交可能再次被退回，并用去一次提交机会。退回原因：{redo[one.Page.Id]}",
                policy.Masking.RequiredKinds.Source),
            one.Page.Row,
            LocatedFinding.Pages,
            one.Page.Id));

    private static bool IsAnswered(EvidencePage page) => page.IsBurned && MaskRules.IsComplete(page.Decision, page.Regions);
}
