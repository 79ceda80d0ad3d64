using System.Runtime.CompilerServices;
using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Auditing;

/// <summary>「通知所要求的栏目」: a section of the form with what the notice says of it.</summary>
/// <param name="Rule">Null for the target of the application, which every notice has.</param>
internal sealed record AskedSection(FormSection Form, Cited<SectionRule>? Rule)
{
    private static readonly ConditionalWeakTable<Policy, IReadOnlyList<AskedSection>> _known = [];

    /// <summary>In the notice's order, the target of the application first.</summary>
    public static IReadOnlyList<AskedSection> Of(Policy policy) => _known.GetValue(policy, static asking =>
    [
        new AskedSection(SectionCatalogue.Find(SectionCatalogue.Target)!, null),
        .. asking.Sections.Order.Value.Select(key => new AskedSection(
            SectionCatalogue.Find(key.ToString()) ?? throw new InvalidOperationException($"Section {key} is not in the catalogue."), asking.Sections.Rules[key])),
    ]);
}
