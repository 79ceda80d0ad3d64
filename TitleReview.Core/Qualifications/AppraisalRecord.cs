using TitleReview.Core.Kernel;

namespace TitleReview.Core.Qualifications;

/// <summary>「年度考核情况」 of one applicant.</summary>
/// <param name="StartedWorkYear">Year in which work began.</param>
/// <param name="TitleYear">Year of the current title; null: none yet.</param>
/// <param name="Grades">By year.</param>
public sealed record AppraisalRecord(
    int ApplicationYear, int StartedWorkYear, int? TitleYear, IReadOnlyDictionary<int, AppraisalGrade> Grades);
