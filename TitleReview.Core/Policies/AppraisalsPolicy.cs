using TitleReview.Core.Kernel;

namespace TitleReview.Core.Policies;

/// <summary>「年度考核」.</summary>
/// <param name="YearsBack">Finished years before the application year whose forms are asked for.</param>
/// <param name="Form">The form to upload.</param>
/// <param name="Deferral">Years by which each such grade puts the application off.</param>
/// <param name="BlockingGrades">Grades with which nobody may be recommended this year; empty: none.</param>
/// <param name="UndeterminedCountsAsAbsent">Whether 未确定等次 is read as 未参加.</param>
/// <param name="ExceptedSeries">Series, or fields of several series, where the conditions of the title decide instead.</param>
/// <param name="SeriesOfField">Which series a field such as 教育 stands for.</param>
public sealed record AppraisalsPolicy(
    [Unit("year")] Cited<int> YearsBack,
    [Unit("text")] Cited<string> Form,
    [Unit("year")] Cited<IReadOnlyDictionary<AppraisalGrade, int>> Deferral,
    [Unit("choice")] Cited<DeferralScope> DeferralScope,
    [Unit("choice")] Cited<DeferralMode> DeferralMode,
    [Unit("list")] Cited<IReadOnlyList<AppraisalGrade>> BlockingGrades,
    [Unit("yes/no")] Cited<bool> UndeterminedCountsAsAbsent,
    [Unit("list")] Cited<IReadOnlyList<string>> ExceptedSeries,
    [Unit("list")] Cited<IReadOnlyDictionary<string, IReadOnlyList<string>>> SeriesOfField);
