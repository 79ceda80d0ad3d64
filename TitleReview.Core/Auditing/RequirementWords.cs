using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Auditing;

/// <summary>「上传要求」: when a kind of evidence must be there, in words, beside the place where it is uploaded.</summary>
public static class RequirementWords
{
    private const string Needed = "必传";

    /// <remarks>What a section merely offers may be counted by a rule of its own: SE-08 for papers and works, TE-01 and TE-02 for the current title.</remarks>
    public static string Of(EvidenceRequirement requirement, SectionKey section, Policy policy) => (requirement.Duty, section) switch
    {
        (EvidenceDuty.Claim, _) => $"{requirement.When}的{Needed}",
        (EvidenceDuty.Offered, SectionKey.Papers) when requirement.AnyOf.Any(policy.Attachments.PaperParts.Value.Contains) => $"论文、著作{Needed}",
        (EvidenceDuty.Offered, SectionKey.Papers) when policy.Attachments.WorksNeedUnitSeal.Value && requirement.AnyOf.Any(IsWork) => $"代表作品{Needed}",
        (EvidenceDuty.Offered, SectionKey.Qualification) when requirement.AnyOf.Any(policy.TitleEvidence.Kinds.Value.Contains) => OfTitle(policy.TitleEvidence),
        (EvidenceDuty.Offered, _) => "可选",
        _ => Needed,
    };

    private static string OfTitle(TitleEvidencePolicy policy) =>
        $"{policy.Kinds.Value.Count}项中，在新疆取得资格的至少{policy.InRegionMinimum.Value}项，在其他省区市取得的至少{policy.ElsewhereMinimum.Value}项";

    private static bool IsWork(string kind) => kind.StartsWith(SectionCatalogue.Work, StringComparison.Ordinal);
}
