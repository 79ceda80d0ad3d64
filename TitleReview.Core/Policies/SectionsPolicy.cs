using TitleReview.Core.Kernel;

namespace TitleReview.Core.Policies;

/// <summary>「申报栏目」: which sections the notice asks for, in its order, and what each needs.</summary>
public sealed record SectionsPolicy(
    [Unit("list")] Cited<IReadOnlyList<SectionKey>> Order,
    [Unit("section")] CitedTable<SectionKey, SectionRule> Rules)
{
    /// <summary>Whether the notice asks for this section.</summary>
    public bool Asks(SectionKey section) => Order.Value.Contains(section);
}
