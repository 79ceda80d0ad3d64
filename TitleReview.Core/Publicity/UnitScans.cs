using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Publicity;

/// <summary>「由单位上传的材料」: the sealed scans that the recommending unit and the supervising unit owe.</summary>
public static class UnitScans
{
    // 主管单位推荐意见
    private const string Supervising = "主管单位";

    /// <summary>What the recommending unit uploads: 推荐单位公示, 推荐单位公示结果.</summary>
    public static IReadOnlyList<string> OfUnit(SectionsPolicy sections) => [.. All(sections).Where(kind => !IsOfSupervisor(kind))];

    /// <summary>What the supervising unit uploads: 主管单位推荐意见; none where the notice does not ask for it.</summary>
    public static IReadOnlyList<string> OfSupervisor(SectionsPolicy sections) => [.. All(sections).Where(IsOfSupervisor)];

    /// <summary>Where in the application a kind belongs; null: no unit owes it.</summary>
    public static SectionKey? SectionOf(string kind, SectionsPolicy sections) =>
        sections.Order.Value.Where(key => Kinds(sections.Rules[key].Value).Contains(kind, StringComparer.Ordinal)).Select(key => (SectionKey?)key).FirstOrDefault();

    /// <summary>「并上传单位公示及公示结果。」 One sentence for each kind that is not there yet.</summary>
    public static IReadOnlyList<Finding> Missing(IReadOnlyCollection<string> there, SectionsPolicy sections) =>
    [
        .. from key in sections.Order.Value
           let rule = sections.Rules[key]
           from kind in Kinds(rule.Value)
           where !IsOfSupervisor(kind) && !there.Contains(kind)
           select new Finding("SE-01", Outcome.Warning, $"还没有上传加盖公章的《{kind}》扫描件。", rule.Source, rule.Confidence),
    ];

    private static IEnumerable<string> All(SectionsPolicy sections) =>
        sections.Order.Value.SelectMany(key => Kinds(sections.Rules[key].Value)).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Kinds(SectionRule rule) => rule.Evidence.Where(requirement => requirement.Duty == EvidenceDuty.Unit).SelectMany(requirement => requirement.AnyOf);

    private static bool IsOfSupervisor(string kind) => kind.StartsWith(Supervising, StringComparison.Ordinal);
}
