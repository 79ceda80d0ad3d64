using TitleReview.Core.Kernel;

namespace TitleReview.Core.Qualifications;

/// <summary>「继续教育合格证书」: one certificate. Several of one year add up.</summary>
public sealed record CourseCertificate(CourseKind Kind, int Year, int Hours);

/// <summary>「免学年度」 that an approved form names, and the courses it waives.</summary>
public sealed record CourseExemption(IReadOnlyList<int> Years, IReadOnlyList<CourseKind> Kinds)
{
    /// <summary>The form has no box for the kind: both are waived.</summary>
    public static CourseExemption OfYears(params IReadOnlyList<int> years) => new(years, [CourseKind.Public, CourseKind.Professional]);
}

/// <summary>「继续教育情况」 of one applicant.</summary>
/// <param name="Level">The level applied for.</param>
/// <param name="ProfessionalStartYear">Year in which professional work began.</param>
public sealed record CourseRecord(
    TitleLevel Level, int ProfessionalStartYear, IReadOnlyList<CourseCertificate> Certificates, IReadOnlyList<CourseExemption> Exemptions);

/// <summary>「学时缺口」: a year with too few hours.</summary>
/// <param name="Needed">Null: a certificate of the year is missing, of whatever hours.</param>
public sealed record CourseShortfall(CourseKind Kind, int Year, int Hours, int? Needed)
{
    /// <summary>2023: 45/60</summary>
    public string Arithmetic => Needed is { } needed ? $"{Year}: {Hours}/{needed}" : $"{Year}: 0";

    public override string ToString() => Needed is null ? $"{Year}年没有合格证书" : $"{Year}年{Hours}课时";
}
