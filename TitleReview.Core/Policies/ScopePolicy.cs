using TitleReview.Core.Kernel;

namespace TitleReview.Core.Policies;

/// <summary>「评审范围」: who may apply for what.</summary>
/// <param name="Territory">Whose units may recommend.</param>
/// <param name="Series">系列 without the word itself, as templates need it: {series}系列; empty: every series.</param>
/// <param name="Specialties">专业; empty: whatever the applicant writes.</param>
/// <param name="ExcludedStatuses">Personal statuses that may not apply.</param>
/// <param name="IsStepByStep">Whether one level is applied for after another.</param>
/// <param name="IsOncePerSeries">Whether one person applies once a year in a series.</param>
/// <param name="Conditions">The document with the conditions of the title.</param>
public sealed record ScopePolicy(
    [Unit("text")] Cited<string> Territory,
    [Unit("list")] Cited<IReadOnlyList<string>> Series,
    [Unit("list")] Cited<IReadOnlyList<string>> Specialties,
    [Unit("list")] Cited<IReadOnlyList<TitleLevel>> Levels,
    [Unit("list")] Cited<IReadOnlyList<ApplicationKind>> Kinds,
    [Unit("list")] Cited<IReadOnlyList<string>> ExcludedStatuses,
    [Unit("text")] Cited<string> Conditions,
    [Unit("yes/no")] Cited<bool> IsStepByStep,
    [Unit("yes/no")] Cited<bool> IsOncePerSeries);
