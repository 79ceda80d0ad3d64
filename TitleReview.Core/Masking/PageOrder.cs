using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Masking;

/// <summary>「材料页顺序」 in which pages are masked and checked: that of the notice's sections, then of the uploads. The applicant and the officers count alike.</summary>
public static class PageOrder
{
    /// <summary>Without the sections the policy exempts: experts never see them.</summary>
    public static IEnumerable<EvidencePage> InOrder(this IEnumerable<EvidencePage> pages, Policy policy)
    {
        var order = policy.Sections.Order.Value.Select((key, index) => (Key: key.ToString(), index)).ToDictionary(pair => pair.Key, pair => pair.index, StringComparer.Ordinal);
        return pages.Where(page => policy.IsMasked(page.Section)).OrderBy(page => order.GetValueOrDefault(page.Section, int.MaxValue)).ThenBy(page => page.Row).ThenBy(page => page.Position);
    }

    /// <summary>Whether experts see pages of this section, so that they have to be masked.</summary>
    public static bool IsMasked(this Policy policy, string section) => policy.Masking.ExemptSections.Value.All(exempt => exempt.ToString() != section);

    public static string SectionTitle(this EvidencePage page, Policy policy) =>
        Enum.TryParse<SectionKey>(page.Section, out var key) ? policy.Sections.Rules[key].Value.Title : page.Section;
}
