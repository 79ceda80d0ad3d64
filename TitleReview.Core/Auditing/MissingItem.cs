using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Auditing;

/// <summary>「缺项」: what an application still lacks, by when, under which clause, and whose duty it is.</summary>
/// <param name="Due">UTC, with the clause that sets it; null: no date is set.</param>
/// <param name="Basis">The clause that asks for it, as it is shown.</param>
/// <param name="Found">What the check found, and where; null for what is not the applicant's to supply.</param>
public sealed record MissingItem(string Section, string What, Cited<DateTime?> Due, string Basis, Role Duty, LocatedFinding? Found = null)
{
    // what no paper can supply: it is a matter of years, of status, or of what was applied for
    private static readonly HashSet<string> _barriers = new(StringComparer.Ordinal) { "EL-02", "EL-14", "AP-02", "AP-03" };

    public static bool CanBeSupplied(Finding finding) => !_barriers.Contains(finding.Rule);

    /// <summary>What the applicant must still supply or correct, then what the recommending unit must add before it passes the application on.</summary>
    /// <param name="now">UTC.</param>
    public static IReadOnlyList<MissingItem> Of(SubmissionFacts facts, Policy policy, DateTime now)
    {
        var due = SubmissionRules.Due(facts.ReturnedAt, policy, facts.Calendar);
        return
        [
            .. SubmissionCheck.Findings(facts, policy, now)
                .Where(found => found.Finding.Outcome == Outcome.Refused && CanBeSupplied(found.Finding))
                .Select(found => new MissingItem(found.Section, found.Finding.Sentence, due, found.Finding.Basis, Role.Applicant, found)),
            .. from key in policy.Sections.Order.Value
               let rule = policy.Sections.Rules[key]
               from requirement in rule.Value.Evidence
               where requirement.Duty == EvidenceDuty.Unit
               select new MissingItem(
                   key.ToString(), $"推荐单位审核通过前须上传“{string.Join("”或“", requirement.AnyOf)}”。", new(null, rule.Source, rule.Confidence), Citation.Basis(rule.Source, rule.Confidence), Role.UnitOfficer),
        ];
    }

    /// <summary>What refuses now and cannot be supplied.</summary>
    /// <param name="now">UTC.</param>
    public static IReadOnlyList<LocatedFinding> Barriers(SubmissionFacts facts, Policy policy, DateTime now) =>
        [.. SubmissionCheck.Findings(facts, policy, now).Where(found => found.Finding.Outcome == Outcome.Refused && !CanBeSupplied(found.Finding))];
}
