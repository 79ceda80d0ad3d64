using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Auditing;

/// <summary>Whether every box is filled in, and nothing an expert reads names the applicant.</summary>
internal static class FormFindings
{
    private static readonly int[] _onlyRow = [0];

    public static IEnumerable<LocatedFinding> Of(SubmissionFacts facts, Policy policy, DateTime now)
    {
        var (found, hits) = (new List<LocatedFinding>(), IdentityHits.Of(facts));
        foreach (var section in AskedSection.Of(policy))
        {
            Check(section, facts.Form, hits, policy, BeijingTime.DayOf(now), found);
        }

        return found;
    }

    private static void Check(AskedSection asked, ApplicationForm form, IdentityHits hits, Policy policy, DateOnly today, List<LocatedFinding> found)
    {
        var (section, rule) = (asked.Form, asked.Rule);
        var rows = section.IsList ? form.Rows(section.Key) : _onlyRow;
        if (section.IsList && rule is not null
            && BlankRule.OfSection(rule.Value, rows.Count, form.DeclaresNone(section.Key), policy.Blanks) is { } finding)
        {
            found.Add(rows.Count == 0 ? new(section.Key, finding, 0, ApplicationForm.NoneField) : new(section.Key, finding, rows[0]));
        }

        for (var index = 0; index < rows.Count; index++)
        {
            foreach (var (field, choices) in asked.Boxes)
            {
                if (!form.Asks(section.Key, field, rows[index]))
                {
                    continue;
                }

                var box = new FieldKey(section.Key, rows[index], field.Key);
                var value = form.Text(box);
                Add(FieldCheck.Of(field, value, choices, policy.Blanks, rule?.Source ?? policy.Scope.Levels.Source, today), box);
                Add(hits.Contains(box) ? IdentityInText.Check(field.Title, value, hits.Who, policy.Masking) : [], box);
            }

            void Add(IReadOnlyList<Finding> findings, FieldKey box)
            {
                foreach (var one in findings)
                {
                    found.Add(new(section.Key, section.IsList ? one.InRow(index + 1) : one, box.Row, box.Field));
                }
            }
        }
    }
}
