using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Scoring;

/// <summary>「密封」: takes out of an application what an expert may see. Whatever is not named here stays behind.</summary>
public static class BlindSealing
{
    /// <param name="pages">All pages of the case; those of officers, removed ones, those of removed rows and of exempt sections stay behind.</param>
    /// <param name="table">「赋分表」 that the notice has taken; null: none.</param>
    /// <exception cref="InvalidOperationException">A page an expert would see has not been burned.</exception>
    public static BlindSubmission Seal(ApplicationForm form, Policy policy, IReadOnlyList<EvidencePage> pages, ScoreTable? table = null) => new(
        form.Series(),
        form.Text(SectionCatalogue.Target, "level"),
        table?.CitedMaximum ?? policy.Scoring.Maximum,
        [.. Sections(form, policy)],
        [.. PagesInOrder(form, policy, pages).Select(BlindPageOf)],
        table,
        table?.Hash() ?? "",
        policy.Scoring.GroupMean.Value);

    private static IEnumerable<BlindSection> Sections(ApplicationForm form, Policy policy)
    {
        var target = SectionCatalogue.Find(SectionCatalogue.Target)!;
        var others = policy.Sections.Order.Value.SelectMany(key =>
            SectionCatalogue.Find(key.ToString()) is { } section ? Parts(form, section, policy.Sections.Rules[key].Value.Title) : []);
        return Parts(form, target, target.Title).Concat(others).Where(part => part.Lines.Count > 0);
    }

    private static IEnumerable<BlindSection> Parts(ApplicationForm form, FormSection section, string title)
    {
        if (!section.Fields.Any(field => field.IsBlind))
        {
            return [];
        }
        if (!section.IsList)
        {
            return [new BlindSection(title, Lines(form, section, row: 0))];
        }
        var rows = form.Rows(section.Key);
        return rows.Count == 0
            ? [new BlindSection(title, form.DeclaresNone(section.Key) ? [new BlindLine(title, ApplicationForm.None)] : [])]
            : rows.Select((row, index) => new BlindSection(rows.Count == 1 ? title : $"{title}（{index + 1}）", Lines(form, section, row)));
    }

    private static IReadOnlyList<BlindLine> Lines(ApplicationForm form, FormSection section, int row) =>
    [
        .. section.Fields
            .Where(field => field.IsBlind && form.Asks(section.Key, field, row))
            .Select(field => new BlindLine(field.Title, form.Text(section.Key, field.Key, row)))
            .Where(line => line.Text.Length > 0),
    ];

    /// <summary>The pages experts see, in their order.</summary>
    /// <param name="pages">All pages of the case.</param>
    public static IEnumerable<EvidencePage> PagesInOrder(ApplicationForm form, Policy policy, IReadOnlyList<EvidencePage> pages)
    {
        var shown = policy.Sections.Order.Value.Except(policy.Masking.ExemptSections.Value).Select(key => key.ToString()).ToList();
        return pages
            .Where(page => page.UploadedAs == Role.Applicant && page.RemovedAt is null && shown.Contains(page.Section) && (page.Row == 0 || form.Rows(page.Section).Contains(page.Row)))
            .OrderBy(page => shown.IndexOf(page.Section)).ThenBy(page => page.Row).ThenBy(page => page.Position);
    }

    private static BlindPage BlindPageOf(EvidencePage page, int index) => page.IsBurned
        ? new BlindPage(index + 1, page.Kind, page.BurnedFull, page.BurnedView, page.BurnedThumbnail)
        : throw new InvalidOperationException($"Page {page.Id} has not been burned.");
}
