using TitleReview.Core.Kernel;

namespace TitleReview.Core.Policies;

/// <summary>「违规处理」.</summary>
/// <param name="PersonYears">Years in which the person may not apply.</param>
/// <param name="FirstYearAfter">How many years after the application year the first of them lies.</param>
/// <param name="UnitYears">Years in which the unit may not take part; null: the notice sets none.</param>
/// <param name="IsBlacklisted">列入平台黑名单库</param>
/// <param name="RevokesTitle">撤销职称</param>
/// <param name="EntersIntegrityArchive">记入职称评审诚信档案库</param>
public sealed record PenaltiesPolicy(
    [Unit("year")] Cited<int> PersonYears,
    [Unit("year")] Cited<int> FirstYearAfter,
    [Unit("year")] Cited<int?> UnitYears,
    [Unit("yes/no")] Cited<bool> IsBlacklisted,
    [Unit("yes/no")] Cited<bool> RevokesTitle,
    [Unit("yes/no")] Cited<bool> EntersIntegrityArchive);
