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
        foreach (var year in CourseYearsAsked.Of(kind, record, policy).Except(ExemptYears(kind, record)).Except(covered))
        {
            var certificates = record.Certificates.Where(one => one.Kind == kind && one.Year == year).ToList();
            var hours = carried + SumOf(certificates);
            carried = policy.CarriesOver.Value ? Math.Max(0L, hours - (needed ?? hours)) : 0;
            if (needed is { } least ? hours < least : certificates.Count == 0)
            {
                gaps.Add(new CourseShortfall(kind, year, (int)Math.Clamp(hours, int.MinValue, int.MaxValue), needed));
            }
        }

        return gaps;
    }

    internal static int? NeededOf(CourseKind kind, ContinuingEducationPolicy policy) =>
        (kind == CourseKind.Public ? policy.PublicHours : policy.ProfessionalHours).Value;

    internal static IReadOnlyList<int> ExemptYears(CourseKind kind, CourseRecord record) =>
        [.. record.Exemptions.Where(one => one.Kinds.Contains(kind)).SelectMany(one => one.Years).Distinct()];

    /// <summary>「专业科目，2018年学习120个学时任然有效。」 (任然 in the notice: 仍然)</summary>
    /// <remarks>Rule CE-05. With fewer hours the certificate counts for its own year like any other.</remarks>
    internal static IReadOnlyList<int> CoveredBySpecial(CourseKind kind, CourseRecord record, ContinuingEducationPolicy policy) => kind == CourseKind.Public ? [] :
    [
        .. policy.SpecialCertificates.Value
            .Where(special => SumOf(record.Certificates.Where(one => one.Kind == kind && one.Year == special.Year)) >= special.Hours)
            .SelectMany(special => special.Covers),
    ];

    // whatever is typed: the sum of two large figures is no reason to fail
    private static long SumOf(IEnumerable<CourseCertificate> certificates) => certificates.Sum(one => (long)one.Hours);
}
