using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Auditing;

/// <summary>「所填各项栏目必须上传印证材料及相关证明」: whether the evidence is there (SE-01).</summary>
internal static class EvidenceFindings
{
    public static IEnumerable<LocatedFinding> Of(SubmissionFacts facts, Policy policy, DateTime now)
    {
        foreach (var section in AskedSection.Of(policy))
        {
            if (section.Rule is not { } rule)
            {
                continue;
            }

            foreach (var requirement in rule.Value.Evidence)
            {
                foreach (var sentence in Missing(section.Form.Key, requirement, facts, policy))
                {
                    yield return new LocatedFinding(section.Form.Key, new Finding("SE-01", Outcome.Refused, sentence, rule.Source, rule.Confidence));
                }
            }
        }
    }

    private static IEnumerable<Wording> Missing(string section, EvidenceRequirement requirement, SubmissionFacts facts, Policy policy) => requirement.Duty switch
    {
        EvidenceDuty.Section when HasContent(section, facts) && !Has(section, row: null, requirement, facts) => [$"缺少{Wanted(requirement)}，请上传。"],
        EvidenceDuty.Row => MissingRows(section, requirement, facts),
        EvidenceDuty.Claim when IsClaimed(section, facts, policy) && !Has(section, row: null, requirement, facts) => [$"{requirement.When}的，须上传{Wanted(requirement)}。"],
        _ => [],
    };

    private static List<Wording> MissingRows(string section, EvidenceRequirement requirement, SubmissionFacts facts)
    {
        var rows = facts.Form.Rows(section);
        var missing = new List<Wording>();
        for (var index = 0; index < rows.Count; index++)
        {
            if (!Has(section, rows[index], requirement, facts))
            {
                missing.Add($"第{index + 1}行缺少{Wanted(requirement)}，请在该行上传。");
            }
        }

        return missing;
    }

    private static string Wanted(EvidenceRequirement requirement) => string.Join("或", requirement.AnyOf.Select(kind => $"“{kind}”"));

    private static bool Has(string section, int? row, EvidenceRequirement requirement, SubmissionFacts facts)
    {
        foreach (var page in facts.Pages)
        {
            if (page.Section == section && (row is null || page.Row == row) && requirement.AnyOf.Contains(page.Kind))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasContent(string section, SubmissionFacts facts) =>
        SectionCatalogue.Find(section)!.IsList ? facts.Form.Rows(section).Count > 0 : !facts.Form.DeclaresNone(section);

    // the only claim the form asks about so far: service that exempts from the defence
    private static bool IsClaimed(string section, SubmissionFacts facts, Policy policy) =>
        section == SectionCatalogue.OtherAttachments
        && facts.Form.Text(section, "service") is { Length: > 0 } service
        && service != policy.Blanks.NoneWord.Value;
}
