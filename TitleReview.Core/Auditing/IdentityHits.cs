using System.Runtime.CompilerServices;
using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;

namespace TitleReview.Core.Auditing;

/// <summary>「文字中的身份信息」 of one application: which boxes that experts read hold a word that gives the applicant away. Sought once for each application.</summary>
internal sealed class IdentityHits
{
    private static readonly ConditionalWeakTable<SubmissionFacts, IdentityHits> _known = [];

    private readonly HashSet<FieldKey> _hits = [];

    private IdentityHits(SubmissionFacts facts)
    {
        Who = WordsOf(facts);
        foreach (var section in SectionCatalogue.Sections)
        {
            foreach (var row in section.IsList ? facts.Form.Rows(section.Key) : [0])
            {
                foreach (var field in section.Fields.Where(field => field.IsTextForExperts))
                {
                    if (Who.OccurIn(new SearchedText(facts.Form.Text(section.Key, field.Key, row))))
                    {
                        _hits.Add(new FieldKey(section.Key, row, field.Key));
                    }
                }
            }
        }
    }

    public IdentityWords Who { get; }

    public static IdentityHits Of(SubmissionFacts facts) => _known.GetValue(facts, static one => new IdentityHits(one));

    public bool Contains(FieldKey box) => _hits.Count > 0 && _hits.Contains(box);

    private static IdentityWords WordsOf(SubmissionFacts facts)
    {
        var units = facts.Form.Rows(SectionCatalogue.WorkHistory).Select(row => facts.Form.Text(SectionCatalogue.WorkHistory, "unit", row)).Append(facts.Unit);
        return new IdentityWords(
            facts.Applicant, units, facts.Form.Text(SectionCatalogue.Basic, "idNumber"), facts.Form.Text(SectionCatalogue.Basic, "phone"));
    }
}
