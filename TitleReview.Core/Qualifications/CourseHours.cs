using TitleReview.Core.Policies;

namespace TitleReview.Core.Qualifications;

/// <summary>「学时计算」: what each year asked for has, and what it lacks.</summary>
public static class CourseHours
{
    /// <summary>The years that fall short, public courses first.</summary>
    public static IReadOnlyList<CourseShortfall> Shortfalls(CourseRecord record, ContinuingEducationPolicy policy) =>
        [.. Shortfalls(CourseKind.Public, record, policy), .. Shortfalls(CourseKind.Professional, record, policy)];

    /// <summary>Every year asked for, public courses first. See also <see cref="Shortfalls(CourseRecord, ContinuingEducationPolicy)"/>, which names the short ones alone and is asked far more often.</summary>
    public static IReadOnlyList<CourseYear> Years(CourseRecord record, ContinuingEducationPolicy policy) =>
        [.. Years(CourseKind.Public, record, policy), .. Years(CourseKind.Professional, record, policy)];

    private static IEnumerable<CourseYear> Years(CourseKind kind, CourseRecord record, ContinuingEducationPolicy policy)
    {
        var (needed, carried) = (NeededOf(kind, policy), 0L);
        var (exempt, covered) = (ExemptYears(kind, record), CoveredBySpecial(kind, record, policy));
        foreach (var year in CourseYearsAsked.Of(kind, record, policy))
        {
            var (count, earned) = Earned(kind, year, record);
            if (exempt.Contains(year) || covered.Contains(year))
            {
                yield return new CourseYear(kind, year, Print(earned), needed, exempt.Contains(year) ? CourseYearState.Exempt : CourseYearState.Covered);
                continue;
            }

            var hours = carried + earned;
            carried = policy.CarriesOver.Value ? Math.Max(0L, hours - (needed ?? hours)) : 0;
            yield return new CourseYear(kind, year, Print(hours), needed, (needed is { } least ? hours < least : count == 0) ? CourseYearState.Lacking : CourseYearState.Enough);
        }
    }

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
                gaps.Add(new CourseShortfall(kind, year, Print(hours), needed));
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

    private static int Print(long hours) => (int)Math.Clamp(hours, int.MinValue, int.MaxValue);
}
