using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.App.Features.Applications;

/// <summary>The kinds of evidence an applicant may upload; what the unit owes is not among them.</summary>
internal static class EvidenceKinds
{
    /// <param name="section">Key as it stands in addresses; one that the notice does not have takes nothing.</param>
    public static IReadOnlyList<string> Of(string section, Policy policy) =>
        Enum.TryParse<SectionKey>(section, out var key) && key.ToString() == section && policy.Sections.Order.Value.Contains(key)
            ? Of(policy.Sections.Rules[key].Value)
            : [];

    public static IReadOnlyList<string> Of(SectionRule rule) =>
        [.. rule.Evidence.Where(requirement => requirement.Duty != EvidenceDuty.Unit).SelectMany(requirement => requirement.AnyOf).Distinct(StringComparer.Ordinal)];
}
