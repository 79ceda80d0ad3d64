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
                foreach (var (row, sentence) in Missing(section.Form, requirement, facts, policy))
                {
                    yield return new LocatedFinding(section.Form.Key, new Finding("SE-01", Outcome.Refused, sentence, rule.Source, rule.Confidence), row, LocatedFinding.Pages);
                }
            }
        }
    }

    private static IReadOnlyList<(int Row, Wording Sentence)> Missing(FormSection section, EvidenceRequirement requirement, SubmissionFacts facts, Policy policy) => requirement.Duty switch
    {
        EvidenceDuty.Section when HasContent(section, facts) && !Has(section.Key, row: null, requirement, facts) => [(FirstRow(section, facts), $"缺少{Wanted(requirement)}，请上传。")],
        EvidenceDuty.Row => MissingRows(section.Key, requirement, facts),
        EvidenceDuty.Claim when requirement.Claim == Circumstance.CourseExemption => MissingRows(section.Key, requirement, facts),
        EvidenceDuty.Claim when IsClaimed(requirement.Claim, facts, policy) && !Has(section.Key, row: null, requirement, facts) => [(FirstRow(section, facts), $"{requirement.When}的，须上传{Wanted(requirement)}。")],
        _ => [],
    };

    private static IReadOnlyList<(int Row, Wording Sentence)> MissingRows(string section, EvidenceRequirement requirement, SubmissionFacts facts)
    {
        var rows = facts.Form.Rows(section);
        List<(int, Wording)>? missing = null;
        for (var index = 0; index < rows.Count; index++)
        {
            if (!Has(section, rows[index], requirement, facts) && !IsExempt(section, requirement, rows[index], facts))
            {
                (missing ??= []).Add((rows[index], $"第{index + 1}行缺少{Wanted(requirement)}，请在该行上传。"));
            }
        }

        return missing ?? [];
    }

    private static int FirstRow(FormSection section, SubmissionFacts facts) => section.IsList && facts.Form.Rows(section.Key) is [var first, ..] ? first : 0;

    private static string Wanted(EvidenceRequirement requirement) => string.Join("或", requirement.AnyOf.Select(kind => $"“{kind}”"));

    private static bool Has(string section, int? row, EvidenceRequirement requirement, SubmissionFacts facts)
    {
        for (var index = 0; index < facts.Pages.Count; index++)
        {
            var page = facts.Pages[index];
            if ((row is null || page.Row == row) && page.Section == section && requirement.AnyOf.Contains(page.Kind))
            {
                return true;
            }
        }

        return false;
    }

    // of a year to be waived the approval is due, of any other the certificate
    private static bool IsExempt(string section, EvidenceRequirement requirement, int row, SubmissionFacts facts) =>
        section == SectionCatalogue.ContinuingEducation
        && (requirement.Claim == Circumstance.CourseExemption) != CoursesOfForm.ExemptRows(facts.Form).Contains(row);

    private static bool HasContent(FormSection section, SubmissionFacts facts) =>
        section.IsList ? facts.Form.Rows(section.Key).Count > 0 : !facts.Form.DeclaresNone(section.Key);

    // the evidence of a transfer is a rule of its own (SE-06), and an approved exemption waives what its row lacks (CE-08)
    private static bool IsClaimed(Circumstance? claim, SubmissionFacts facts, Policy policy) => claim switch
    {
        Circumstance.DefenceService => facts.Form.Text(SectionCatalogue.OtherAttachments, "service") is { Length: > 0 } service && service != policy.Blanks.NoneWord.Value,
        Circumstance.Aid => ReadForm.Of(facts.Form).Channel == SectionCatalogue.AidStaff,
        Circumstance.Entrusted => policy.SpecialChannels.EntrustingOffices.Value.ContainsKey(ReadForm.Of(facts.Form).Channel),
        _ => false,
    };
}
