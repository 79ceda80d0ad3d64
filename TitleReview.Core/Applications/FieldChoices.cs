using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Applications;

/// <summary>「可选项」: what a choice offers, from the catalogue or, where the notice decides, from its policy.</summary>
public static class FieldChoices
{
    private static readonly string[] _inService = ["事业单位在职人员", "企业在职人员", "自由职业者"];
    private static readonly string[] _otherPlaces = ["州直单位", "县（市）直单位"];

    public static IReadOnlyList<string> Of(string section, FormField field, Policy policy) => field.Choices ?? (section, field.Key) switch
    {
        (SectionCatalogue.Target, "series") => policy.Scope.Series.Value is { Count: > 0 } open ? open : TitleSeries.Names,
        (SectionCatalogue.Target, "channel") => Channels(policy),
        (SectionCatalogue.Target, "letterFrom") => [policy.Blanks.NoneWord.Value, .. policy.SpecialChannels.EntrustingOffices.Value.Values.SelectMany(writers => writers).Distinct(StringComparer.Ordinal)],
        (SectionCatalogue.Target, "level") => [.. policy.Scope.Levels.Value.Select(level => OfficialName.Of(level))],
        (SectionCatalogue.Target, "kind") => [.. policy.Scope.Kinds.Value.Select(kind => OfficialName.Of(kind))],
        (SectionCatalogue.Target, "specialty") => policy.Scope.Specialties.Value,
        (SectionCatalogue.Basic, "status") => [.. _inService, .. policy.Scope.ExcludedStatuses.Value],
        (SectionCatalogue.Basic, "place") => policy.DefencePlaces.Ranges.Value.Values.Contains(DefenceRange.ByPlace)
            ? PlacesOfDefence(policy.DefencePlaces)
            : [.. _otherPlaces, .. policy.Defence.ExemptPlaces.Value, .. policy.Defence.ExemptCounties.Value],
        (SectionCatalogue.ContinuingEducation, "subject") => Takes(Circumstance.CourseExemption, policy) ? [.. SectionCatalogue.Courses, SectionCatalogue.ExemptCourse] : SectionCatalogue.Courses,
        (SectionCatalogue.ContinuingEducation, "reason") => [.. policy.ContinuingEducation.Exemptions.Value.Select(one => one.Kind)],
        (SectionCatalogue.ContinuingEducation, "approvedBy") => [.. policy.ContinuingEducation.Exemptions.Value.SelectMany(one => one.ApproversServing.Concat(one.ApproversReturned)).Distinct(StringComparer.Ordinal)],
        (SectionCatalogue.Pledge, "accepted") => [policy.Pledges.Declaration.Value],
        (SectionCatalogue.OtherAttachments, "service") => [policy.Blanks.NoneWord.Value, .. policy.Defence.ExemptServices.Value],
        _ => [],
    };

    // a channel whose proof the notice takes nowhere would end at the check
    private static IReadOnlyList<string> Channels(Policy policy) =>
    [
        SectionCatalogue.Ordinary,
        .. Takes(Circumstance.Entrusted, policy) ? policy.SpecialChannels.EntrustingOffices.Value.Keys : [],
        .. Takes(Circumstance.Aid, policy) ? [SectionCatalogue.AidStaff] : Array.Empty<string>(),
        SectionCatalogue.NonPublic,
        SectionCatalogue.Freelance,
    ];

    // 「乌鲁木齐市、昌吉州直单位及吐鲁番市直单位…，其它地（州、市）」: who is told apart must be able to say where the unit is
    private static IReadOnlyList<string> PlacesOfDefence(DefencePlacesPolicy policy)
    {
        var prefectures = Division.PrefecturesOfXinjiang.Select(one => one.Name).ToList();
        var direct = policy.OnSiteDirectUnits.Value.Where(unit => prefectures.Exists(name => unit.StartsWith(name, StringComparison.Ordinal))).ToList();
        return
        [
            .. policy.OnSiteAreas.Value,
            .. direct,
            .. prefectures.Except(policy.OnSiteAreas.Value).Select(name => direct.Exists(unit => unit.StartsWith(name, StringComparison.Ordinal)) ? $"{name}所属县（市、区）" : name),
        ];
    }

    internal static bool Takes(Circumstance circumstance, Policy policy) =>
        policy.Sections.Order.Value.SelectMany(section => policy.Sections.Rules[section].Value.Evidence).Any(one => one.Claim == circumstance);
}
