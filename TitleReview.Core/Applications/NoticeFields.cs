using TitleReview.Core.Policies;

namespace TitleReview.Core.Applications;

/// <summary>「通知所设的栏」: the boxes of a section as one notice asks for them.</summary>
public static class NoticeFields
{
    /// <summary>Without the boxes whose rule the notice does not have, and with the names that the notice gives.</summary>
    public static IReadOnlyList<FormField> Of(FormSection section, Policy policy) =>
        [.. section.Fields.Where(field => IsAsked(section.Key, field.Key, policy)).Select(field => Named(section.Key, field, policy))];

    private static bool IsAsked(string section, string field, Policy policy) => (section, field) switch
    {
        (SectionCatalogue.Education, "recordValidTo") => policy.Education.RecordMustBeValid.Value,
        (SectionCatalogue.ContinuingEducation, "electronic") => policy.ContinuingEducation.UploadFreeYears.Value is { Public.Count: > 0 } or { Professional.Count: > 0 },
        (SectionCatalogue.ContinuingEducation, "reason" or "serving" or "approvedBy") => FieldChoices.Takes(Circumstance.CourseExemption, policy),
        _ => true,
    };

    private static FormField Named(string section, FormField field, Policy policy) => (section, field.Key) switch
    {
        (SectionCatalogue.Target, "consent") => field with { Title = $"{policy.SpecialChannels.ConsentingOffice.Value}是否已审核同意" },
        (SectionCatalogue.Target, "conditions") => field with { Hint = policy.Scope.Conditions.Value },
        _ => field,
    };
}
