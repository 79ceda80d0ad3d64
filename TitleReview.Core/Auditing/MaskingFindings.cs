using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Auditing;

/// <summary>「检查本人姓名掩盖」: every page an expert will see is answered and burned (MK-04).</summary>
internal static class MaskingFindings
{
    public static IEnumerable<LocatedFinding> Of(SubmissionFacts facts, Policy policy, DateTime now)
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

    private static bool IsAnswered(EvidencePage page) => page.IsBurned && MaskRules.IsComplete(page.Decision, page.Regions);
}
