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
        (SectionCatalogue.Target, "channel") =>
            [SectionCatalogue.Ordinary, .. policy.SpecialChannels.EntrustingOffices.Value.Keys, SectionCatalogue.AidStaff, SectionCatalogue.NonPublic, SectionCatalogue.Freelance],
        (SectionCatalogue.Target, "letterFrom") => [policy.Blanks.NoneWord.Value, .. policy.SpecialChannels.EntrustingOffices.Value.Values.SelectMany(writers => writers).Distinct(StringComparer.Ordinal)],
        (SectionCatalogue.Target, "level") => [.. policy.Scope.Levels.Value.Select(level => OfficialName.Of(level))],
        (SectionCatalogue.Target, "kind") => [.. policy.Scope.Kinds.Value.Select(kind => OfficialName.Of(kind))],
        (SectionCatalogue.Target, "specialty") => policy.Scope.Specialties.Value,
        (SectionCatalogue.Basic, "status") => [.. _inService, .. policy.Scope.ExcludedStatuses.Value],
        (SectionCatalogue.Basic, "place") => [.. _otherPlaces, .. policy.Defence.ExemptPlaces.Value, .. policy.Defence.ExemptCounties.Value],
        (SectionCatalogue.OtherAttachments, "service") => [policy.Blanks.NoneWord.Value, .. policy.Defence.ExemptServices.Value],
        _ => [],
    };
}
