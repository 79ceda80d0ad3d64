using TitleReview.Core.Kernel;

namespace TitleReview.Core.Qualifications;

/// <summary>「工作经历」, one row.</summary>
/// <param name="To">Null: 至今.</param>
/// <param name="MayOverlay">借调, 驻村 and the like, which may lie over another row.</param>
/// <param name="Row">The row of the form; 0 where there is no form.</param>
public sealed record WorkStep(YearMonth From, YearMonth? To, string Unit, bool MayOverlay = false, int Row = 0);

/// <summary>「工作经历情况」 of one applicant.</summary>
/// <param name="StartedWork">参加工作时间</param>
/// <param name="AppliesIn">The month of filing.</param>
/// <param name="CurrentUnit">工作单位 of the basic information.</param>
/// <param name="ProfessionalYears">从事专业技术工作年限</param>
public sealed record WorkRecord(
    YearMonth StartedWork, YearMonth AppliesIn, IReadOnlyList<WorkStep> Steps, string CurrentUnit, int ProfessionalYears);
