using TitleReview.Core.Kernel;

namespace TitleReview.Core.Policies;

/// <summary>「继续教育」.</summary>
/// <param name="PublicHours">公需科目, per year; null: a certificate of the year is enough, whatever its hours.</param>
/// <param name="ProfessionalHours">专业科目, per year; null: likewise.</param>
/// <param name="Years">Which years count, per level applied for.</param>
/// <param name="SpecialCertificates">Certificates that stand for more than their own year.</param>
/// <param name="UploadFreeYears">Years whose electronic certificates need no upload.</param>
/// <param name="CarriesOver">Whether hours above a year's need count for another year.</param>
/// <param name="MaximumYears">Most years asked for, per kind; null: no limit.</param>
/// <param name="StartsWithWork">Whether years before the start of professional work are left out.</param>
/// <param name="ExemptionForm">免试审批表</param>
/// <param name="Exemptions">The closed list of services that exempt.</param>
public sealed record ContinuingEducationPolicy(
    [Unit("hour")] Cited<int?> PublicHours,
    [Unit("hour")] Cited<int?> ProfessionalHours,
    [Unit("year")] CitedTable<TitleLevel, CourseYears> Years,
    [Unit("list")] Cited<IReadOnlyList<SpecialCertificate>> SpecialCertificates,
    [Unit("year")] Cited<CourseYears> UploadFreeYears,
    [Unit("yes/no")] Cited<bool> CarriesOver,
    [Unit("year")] Cited<int?> MaximumYears,
    [Unit("yes/no")] Cited<bool> StartsWithWork,
    [Unit("text")] Cited<string> ExemptionForm,
    [Unit("list")] Cited<IReadOnlyList<ExemptionRule>> Exemptions);
