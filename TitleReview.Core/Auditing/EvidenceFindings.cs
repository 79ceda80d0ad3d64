using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Auditing;

/// <summary>「所填各项栏目必须上传印证材料及相关证明」: whether the evidence is there (SE-01).</summary>
internal static class EvidenceFindings
{
    public static IEnumerable<LocatedFinding> Of(SubmissionFacts facts, Policy policy, DateTime now) =>
        from key in policy.Sections.Order.Value
        let section = key.ToString()
        let rule = policy.Sections.Rules[key]
        from requirement in rule.Value.Evidence
        from sentence in Missing(section, requirement, facts, policy)
        select new LocatedFinding(section, new Finding("SE-01", Outcome.Refused, sentence, rule.Source, rule.Confidence));

    private static IEnumerable<string> Missing(string section, EvidenceRequirement requirement, SubmissionFacts facts, Policy policy)
    {
        var wanted = string.Join("或", requirement.AnyOf.Select(kind => $"“{kind}”"));
        return requirement.Duty switch
        {
            EvidenceDuty.Section when HasContent(section, facts) && !Has(section, row: null, requirement, facts) => [$"缺少{wanted}，请上传。"],
            EvidenceDuty.Row => facts.Form.Rows(section)
                .Select((row, index) => (row, index))
                .Where(entry => !Has(section, entry.row, requirement, facts) && !IsExempt(section, entry.row, facts, policy))
                .Select(entry => $"第{entry.index + 1}行缺少{wanted}，请在该行上传。"),
            EvidenceDuty.Claim when IsClaimed(section, facts, policy) && !Has(section, row: null, requirement, facts) => [$"{requirement.When}的，须上传{wanted}。"],
            _ => [],
        };
    }

    private static bool Has(string section, int? row, EvidenceRequirement requirement, SubmissionFacts facts) =>
        facts.Pages.Any(page => page.Section == section && (row is null || page.Row == row) && requirement.AnyOf.Contains(page.Kind));

    // beside an approved exemption no certificate is due
    private static bool IsExempt(string section, int row, SubmissionFacts facts, Policy policy) =>
        section == SectionCatalogue.ContinuingEducation
        && facts.Pages.Any(page => page.Section == section && page.Row == row && RecordsOfForm.ExemptionKinds(policy).Contains(page.Kind));

    private static bool HasContent(string section, SubmissionFacts facts) =>
        SectionCatalogue.Find(section)!.IsList ? facts.Form.Rows(section).Count > 0 : !facts.Form.DeclaresNone(section);

    // the only claim the form asks about so far: service that exempts from the defence
    private static bool IsClaimed(string section, SubmissionFacts facts, Policy policy) =>
        section == SectionCatalogue.OtherAttachments
        && facts.Form.Text(section, "service") is { Length: > 0 } service
        && service != policy.Blanks.NoneWord.Value;
}
