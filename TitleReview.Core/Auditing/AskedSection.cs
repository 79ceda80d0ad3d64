using System.Runtime.CompilerServices;
using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Auditing;

/// <summary>「通知所要求的栏目」: a section of the form with what the notice says of it.</summary>
/// <param name="Rule">Null for the target of the application, which every notice has.</param>
/// <param name="Boxes">Its fields, each with what it offers.</param>
internal sealed record AskedSection(FormSection Form, Cited<SectionRule>? Rule, IReadOnlyList<(FormField Field, IReadOnlyList<string> Choices)> Boxes)
{
    private static readonly ConditionalWeakTable<Policy, IReadOnlyList<AskedSection>> _known = [];

    /// <summary>In the notice's order, the target of the application first.</summary>
    public static IReadOnlyList<AskedSection> Of(Policy policy) => _known.GetValue(policy, static asking =>
    [
        Of(SectionCatalogue.Target, null, asking),
        .. asking.Sections.Order.Value.Select(key => Of(key.ToString(), asking.Sections.Rules[key], asking)),
    ]);

    private static AskedSection Of(string key, Cited<SectionRule>? rule, Policy policy)
    {
        var form = SectionCatalogue.Find(key) ?? throw new InvalidOperationException($"Section {key} is not in the catalogue.");
        form = form with { Title = rule?.Value.Title ?? form.Title, Fields = NoticeFields.Of(form, policy) };
        return new AskedSection(form, rule, [.. form.Fields.Select(field => (field, FieldChoices.Of(key, field, policy)))]);
    }
}
