using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Auditing;

/// <summary>「沿用的内容」: what of an earlier application another notice asks for too. Rows are numbered anew, from 1.</summary>
/// <remarks>The pledge is an act of its own year, and so is every answer to 是否需要遮盖: neither is ever taken over.</remarks>
public sealed record ApplicationCopy(
    IReadOnlyList<(string Section, int Row)> Rows, IReadOnlyList<(FieldKey Key, string Value)> Values, IReadOnlyList<(EvidencePage Page, int Row)> Pages)
{
    /// <param name="pages">The earlier application's; those of officers and removed ones stay behind.</param>
    /// <param name="policy">Of the new notice.</param>
    public static ApplicationCopy Of(ApplicationForm form, IReadOnlyList<EvidencePage> pages, Policy policy)
    {
        var (rows, values, copied) = (new List<(string, int)>(), new List<(FieldKey, string)>(), new List<(EvidencePage, int)>());
        foreach (var asked in AskedSection.Of(policy).Where(section => section.Form.Key != SectionCatalogue.Pledge))
        {
            var section = asked.Form.Key;
            var old = asked.Form.IsList ? form.Rows(section) : [0];
            if (asked.Form.IsList && old.Count == 0 && form.DeclaresNone(section))
            {
                values.Add((new FieldKey(section, 0, ApplicationForm.NoneField), ApplicationForm.None));
            }

            for (var index = 0; index < old.Count; index++)
            {
                var row = asked.Form.IsList ? index + 1 : 0;
                if (asked.Form.IsList)
                {
                    rows.Add((section, row));
                }

                values.AddRange(
                    from box in asked.Boxes
                    let value = form.Text(section, box.Field.Key, old[index])
                    where value.Length > 0 && form.Asks(section, box.Field, old[index]) && (box.Field.Kind != FieldKind.Choice || box.Choices.Contains(value))
                    select (new FieldKey(section, row, box.Field.Key), value));
                copied.AddRange(PagesOf(asked, old[index], pages).Select(page => (page, row)));
            }
        }

        return new ApplicationCopy(rows, values, copied);
    }

    private static IEnumerable<EvidencePage> PagesOf(AskedSection asked, int row, IReadOnlyList<EvidencePage> pages) =>
        from page in pages
        where page.Section == asked.Form.Key && page.Row == row && page is { UploadedAs: Role.Applicant, RemovedAt: null }
        where asked.Rule?.Value.Evidence.Any(requirement => requirement.Duty != EvidenceDuty.Unit && requirement.AnyOf.Contains(page.Kind)) == true
        orderby page.Position
        select page;
}
