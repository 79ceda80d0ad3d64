using TitleReview.Core.Kernel;

namespace TitleReview.Core.Policies;

/// <summary>「提交与退回」.</summary>
/// <param name="Maximum">How often one application may be submitted.</param>
/// <param name="IncludesFirst">Whether the first submission is one of them.</param>
/// <param name="ReturnDeadline">The time after a return in which it must be submitted again; null: the notice sets none.</param>
/// <param name="Levels">The offices between the unit and the committee's office that must pass it on, where the unit's place in the order has them.</param>
/// <param name="MayPassWindowEnd">Whether a returned application may be submitted again after the window has closed.</param>
public sealed record SubmissionsPolicy(
    [Unit("time")] Cited<int> Maximum,
    [Unit("yes/no")] Cited<bool> IncludesFirst,
    [Unit("deadline")] Cited<ReturnDeadline?> ReturnDeadline,
    [Unit("yes/no")] Cited<bool> MayPassWindowEnd,
    [Unit("list")] Cited<IReadOnlyList<AuditLevel>> Levels);
