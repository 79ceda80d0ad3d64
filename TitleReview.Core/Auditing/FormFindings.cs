using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Auditing;

/// <summary>Whether every box is filled in, and nothing an expert reads names the applicant.</summary>
internal static class FormFindings
{
    public static IEnumerable<LocatedFinding> Of(SubmissionFacts facts, Policy policy, DateTime now)
    {
        var who = new IdentityWords(facts.Applicant, Units(facts), Numbers(facts));
        return AskedSection.Of(policy).SelectMany(section => InSection(section.Form, section.Rule, facts.Form, who, policy, BeijingTime.DayOf(now)));
    }

    private static IEnumerable<LocatedFinding> InSection(
        FormSection section, Cited<SectionRule>? rule, ApplicationForm form, IdentityWords who, Policy policy, DateOnly today)
    {
        var source = rule?.Source ?? policy.Scope.Levels.Source;
        var rows = section.IsList ? form.Rows(section.Key) : [0];
        if (section.IsList && rule is not null
            && BlankRule.OfSection(rule.Value, rows.Count, form.DeclaresNone(section.Key), policy.Blanks) is { } finding)
        {
            yield return new(section.Key, finding);
        }

        for (var index = 0; index < rows.Count; index++)
        {
            foreach (var field in section.Fields)
            {
                var value = form.Text(section.Key, field.Key, rows[index]);
                var choices = field.Kind == FieldKind.Choice ? FieldChoices.Of(section.Key, field, policy) : [];
                foreach (var found in FieldCheck.Of(field, value, choices, policy.Blanks, source, today))
                {
                    yield return At(section, index, found);
                }

                var isReadByExperts = field is { IsBlind: true, Kind: FieldKind.Text or FieldKind.LongText };
                foreach (var found in isReadByExperts ? IdentityInText.Check(field.Title, value, who, policy.Masking) : [])
                {
                    yield return At(section, index, found);
                }
            }
        }
    }

    private static LocatedFinding At(FormSection section, int index, Finding found) => new(section.Key, section.IsList ? found.InRow(index + 1) : found);

    private static IEnumerable<string> Units(SubmissionFacts facts) =>
        facts.Form.Rows(SectionCatalogue.WorkHistory)
            .Select(row => facts.Form.Text(SectionCatalogue.WorkHistory, "unit", row))
            .Append(facts.Unit)
            .Where(unit => unit.Length > 0)
            .Distinct(StringComparer.Ordinal);

    private static string[] Numbers(SubmissionFacts facts) =>
        [facts.Form.Text(SectionCatalogue.Basic, "idNumber"), facts.Form.Text(SectionCatalogue.Basic, "phone")];
}
