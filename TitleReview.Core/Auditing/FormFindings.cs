using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Auditing;

/// <summary>Whether every box is filled in, and nothing an expert reads names the applicant.</summary>
internal static class FormFindings
{
    public static IEnumerable<LocatedFinding> Of(SubmissionFacts facts, Policy policy, DateTime now) =>
        SubmissionCheck.SectionsOf(policy).SelectMany(section => InSection(section, facts, policy, BeijingTime.DayOf(now)));

    private static IEnumerable<LocatedFinding> InSection(FormSection section, SubmissionFacts facts, Policy policy, DateOnly today)
    {
        var rule = RuleOf(section, policy);
        var rows = section.IsList ? facts.Form.Rows(section.Key) : [0];
        if (section.IsList && rule is not null
            && BlankRule.OfSection(rule.Value, rows.Count, facts.Form.DeclaresNone(section.Key), policy.Blanks) is { } finding)
        {
            yield return new(section.Key, finding);
        }
        foreach (var row in rows)
        {
            foreach (var field in section.Fields)
            {
                foreach (var found in InField(section, row, field, facts, policy, rule?.Source ?? policy.Scope.Levels.Source, today))
                {
                    yield return new(section.Key, found with { Sentence = RowWord(section, rows, row) + found.Sentence });
                }
            }
        }
    }

    private static IEnumerable<Finding> InField(
        FormSection section, int row, FormField field, SubmissionFacts facts, Policy policy, Citation source, DateOnly today)
    {
        var value = facts.Form.Text(section.Key, field.Key, row);
        var findings = FieldCheck.Of(field, value, FieldChoices.Of(section.Key, field, policy), policy.Blanks, source, today);
        return field is { IsBlind: true, Kind: FieldKind.Text or FieldKind.LongText }
            ? findings.Concat(IdentityInText.Check(field.Title, value, facts.Applicant, Units(facts), policy.Masking, Numbers(facts)))
            : findings;
    }

    private static IEnumerable<string> Units(SubmissionFacts facts) =>
        facts.Form.Rows(SectionCatalogue.WorkHistory)
            .Select(row => facts.Form.Text(SectionCatalogue.WorkHistory, "unit", row))
            .Append(facts.Unit)
            .Where(unit => unit.Length > 0)
            .Distinct(StringComparer.Ordinal);

    private static string[] Numbers(SubmissionFacts facts) =>
        [facts.Form.Text(SectionCatalogue.Basic, "idNumber"), facts.Form.Text(SectionCatalogue.Basic, "phone")];

    private static string RowWord(FormSection section, IReadOnlyList<int> rows, int row) =>
        section.IsList ? $"第{rows.ToList().IndexOf(row) + 1}行：" : "";

    private static Cited<SectionRule>? RuleOf(FormSection section, Policy policy) =>
        Enum.TryParse<SectionKey>(section.Key, out var key) ? policy.Sections.Rules[key] : null;
}
