using TitleReview.Core.Policies;

namespace TitleReview.Core.Qualifications;

/// <summary>「学时计算」: what each year asked for has, and what it lacks.</summary>
public static class CourseHours
{
    /// <summary>The years that fall short, public courses first.</summary>
    public static IReadOnlyList<CourseShortfall> Shortfalls(CourseRecord record, ContinuingEducationPolicy policy) =>
        [.. Shortfalls(CourseKind.Public, record, policy), .. Shortfalls(CourseKind.Professional, record, policy)];

    internal static IReadOnlyList<CourseShortfall> Shortfalls(CourseKind kind, CourseRecord record, ContinuingEducationPolicy policy)
    {
        var gaps = new List<CourseShortfall>();
        var needed = NeededOf(kind, policy);
        var covered = CoveredBySpecial(kind, record, policy);
        var carried = 0L;
        var exempt = ExemptYears(kind, record);
        foreach (var year in CourseYearsAsked.Of(kind, record, policy))
        {
            if (exempt.Contains(year) || covered.Contains(year))
            {
                continue;
            }

            var (count, earned) = Earned(kind, year, record);
            var hours = carried + earned;
            carried = policy.CarriesOver.Value ? Math.Max(0L, hours - (needed ?? hours)) : 0;
            if (needed is { } least ? hours < least : count == 0)
            {
                gaps.Add(new CourseShortfall(kind, year, (int)Math.Clamp(hours, int.MinValue, int.MaxValue), needed));
            }
        }

        return gaps;
    }

    internal static int? NeededOf(CourseKind kind, ContinuingEducationPolicy policy) =>
        (kind == CourseKind.Public ? policy.PublicHours : policy.ProfessionalHours).Value;

    internal static IReadOnlyList<int> ExemptYears(CourseKind kind, CourseRecord record) =>
        record.Exemptions.Count == 0 ? [] : [.. record.Exemptions.Where(one => one.Kinds.Contains(kind)).SelectMany(one => one.Years).Distinct()];

    /// <summary>「专业科目，2018年学习120个学时任然有效。」 (任然 in the notice: 仍然)</summary>
    /// <remarks>Rule CE-05. With fewer hours the certificate counts for its own year like any other.</remarks>
    internal static IReadOnlyList<int> CoveredBySpecial(CourseKind kind, CourseRecord record, ContinuingEducationPolicy policy) => kind == CourseKind.Public || policy.SpecialCertificates.Value.Count == 0 ? [] :
    [
        .. policy.SpecialCertificates.Value
            .Where(special => Earned(kind, special.Year, record).Hours >= special.Hours)
            .SelectMany(special => special.Covers),
    ];

    // in long: whatever is typed, the sum of two large figures is no reason to fail
    private static (int Count, long Hours) Earned(CourseKind kind, int year, CourseRecord record)
    {
        var (count, hours) = (0, 0L);
        foreach (var certificate in record.Certificates)
        {
            if (certificate.Kind == kind && certificate.Year == year)
            {
                (count, hours) = (count + 1, hours + certificate.Hours);
            }
        }

        return (count, hours);
    }
}
