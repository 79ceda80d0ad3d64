using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Policies;

namespace TitleReview.App.Features.Masking;

/// <summary>The order in which pages are worked through: that of the notice's sections, then of the uploads.</summary>
internal static class PageOrder
{
    /// <summary>Without the sections the policy exempts: experts never see them.</summary>
    public static IEnumerable<EvidencePage> InOrder(this IEnumerable<EvidencePage> pages, Policy policy)
    {
        var exempt = policy.Masking.ExemptSections.Value.Select(key => key.ToString()).ToHashSet(StringComparer.Ordinal);
        var order = policy.Sections.Order.Value.Select((key, index) => (Key: key.ToString(), index)).ToDictionary(pair => pair.Key, pair => pair.index, StringComparer.Ordinal);
        return pages.Where(page => !exempt.Contains(page.Section)).OrderBy(page => order.GetValueOrDefault(page.Section, int.MaxValue)).ThenBy(page => page.Row).ThenBy(page => page.Position);
    }

    public static string SectionTitle(this EvidencePage page, Policy policy) =>
        Enum.TryParse<SectionKey>(page.Section, out var key) ? policy.Sections.Rules[key].Value.Title : page.Section;
}
