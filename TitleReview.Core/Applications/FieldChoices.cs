using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Applications;

/// <summary>「可选项」: what a choice offers, from the catalogue or, where the notice decides, from its policy.</summary>
public static class FieldChoices
{
    private static readonly string[] _inService = ["事业单位在职人员", "企业在职人员", "自由职业者"];
    private static readonly string[] _otherPlaces = ["州直单位", "县（市）直单位"];

    // 「其它地（州、市）随机抽取」, the counties of those named before included
    private const string Elsewhere = "以上未列的地（州、市）、县（市）";

    public static IReadOnlyList<string> Of(string section, FormField field, Policy policy) => field.Choices ?? (section, field.Key) switch
    {
        (SectionCatalogue.Target, "series") => policy.Scope.Series.Value is { Count: > 0 } open ? open : TitleSeries.Names,
        (SectionCatalogue.Target, "channel") => Channels(policy),
        (SectionCatalogue.Target, "letterFrom") => [policy.Blanks.NoneWord.Value, .. policy.SpecialChannels.EntrustingOffices.Value.Values.SelectMany(writers => writers).Distinct(StringComparer.Ordinal)],
        (SectionCatalogue.Target, "level") => [.. policy.Scope.Levels.Value.Select(level => OfficialName.Of(level))],
        (SectionCatalogue.Target, "kind") => [.. policy.Scope.Kinds.Value.Select(kind => OfficialName.Of(kind))],
        (SectionCatalogue.Target, "specialty") => policy.Scope.Specialties.Value,
        (SectionCatalogue.Basic, "status") => [.. _inService, .. policy.Scope.ExcludedStatuses.Value],
        (SectionCatalogue.Basic, "place") => Places(policy),
        (SectionCatalogue.ContinuingEducation, "subject") => Takes(Circumstance.CourseExemption, policy) ? [.. SectionCatalogue.Courses, SectionCatalogue.ExemptCourse] : SectionCatalogue.Courses,
        (SectionCatalogue.ContinuingEducation, "reason") => [.. policy.ContinuingEducation.Exemptions.Value.Select(one => one.Kind)],
        (SectionCatalogue.ContinuingEducation, "approvedBy") => [.. policy.ContinuingEducation.Exemptions.Value.SelectMany(one => one.ApproversServing.Concat(one.ApproversReturned)).Distinct(StringComparer.Ordinal)],
        (SectionCatalogue.Pledge, "accepted") => [policy.Pledges.Declaration.Value],
        (SectionCatalogue.OtherAttachments, "service") => [policy.Blanks.NoneWord.Value, .. policy.Defence.ExemptServices.Value],
        _ => [],
    };

    /// <summary>「工作单位所在地」: whatever the defence depends on, on site or drawn by area, or exempt by place.</summary>
    public static IReadOnlyList<string> Places(Policy policy) =>
        policy.DefencePlaces.Ranges.Value.Values.Contains(DefenceRange.ByPlace)
            ? [.. policy.DefencePlaces.OnSiteAreas.Value, .. policy.DefencePlaces.OnSiteDirectUnits.Value, Elsewhere]
            : [.. _otherPlaces, .. policy.Defence.ExemptPlaces.Value, .. policy.Defence.ExemptCounties.Value];

    // a channel whose proof the notice takes nowhere would end at the check
    private static IReadOnlyList<string> Channels(Policy policy) =>
    [
        SectionCatalogue.Ordinary,
        .. Takes(Circumstance.Entrusted, policy) ? policy.SpecialChannels.EntrustingOffices.Value.Keys : [],
        .. Takes(Circumstance.Aid, policy) ? [SectionCatalogue.AidStaff] : Array.Empty<string>(),
        SectionCatalogue.NonPublic,
        SectionCatalogue.Freelance,
    ];

    internal static bool Takes(Circumstance circumstance, Policy policy) =>
        policy.Sections.Order.Value.SelectMany(section => policy.Sections.Rules[section].Value.Evidence).Any(one => one.Claim == circumstance);
}
