using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Policies;

namespace TitleReview.App.Features.Masking;

/// <summary>The order in which pages are worked through: that of the notice's sections, then of the uploads.</summary>
internal static class PageOrder
{
    public static IEnumerable<EvidencePage> InOrder(this IEnumerable<EvidencePage> pages, Policy policy)
    {
        var order = policy.Sections.Order.Value.Select((key, index) => (Key: key.ToString(), index)).ToDictionary(pair => pair.Key, pair => pair.index, StringComparer.Ordinal);
        return pages.OrderBy(page => order.GetValueOrDefault(page.Section, int.MaxValue)).ThenBy(page => page.Row).ThenBy(page => page.Position);
    }

    public static string SectionTitle(this EvidencePage page, Policy policy) =>
        Enum.TryParse<SectionKey>(page.Section, out var key) ? policy.Sections.Rules[key].Value.Title : page.Section;
}
