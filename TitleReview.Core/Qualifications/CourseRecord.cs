using TitleReview.Core.Kernel;

namespace TitleReview.Core.Qualifications;

/// <summary>「继续教育合格证书」: one certificate. Several of one year add up.</summary>
public sealed record CourseCertificate(CourseKind Kind, int Year, int Hours);

/// <summary>「继续教育情况」 of one applicant.</summary>
/// <param name="Level">The level applied for.</param>
/// <param name="ProfessionalStartYear">Year in which professional work began.</param>
/// <param name="ExemptYears">Years an approved exemption form names; waived for both kinds.</param>
public sealed record CourseRecord(
    TitleLevel Level, int ProfessionalStartYear, IReadOnlyList<CourseCertificate> Certificates, IReadOnlyList<int> ExemptYears);

/// <summary>「学时缺口」: a year with too few hours.</summary>
public sealed record CourseShortfall(CourseKind Kind, int Year, int Hours, int Needed);
