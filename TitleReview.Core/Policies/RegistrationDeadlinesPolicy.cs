using TitleReview.Core.Kernel;

namespace TitleReview.Core.Policies;

/// <summary>「备案登记时限」 of committees and their expert rosters. Each day is itself in time.</summary>
/// <param name="FormBy">信息备案登记表</param>
/// <param name="RosterBy">评委花名册</param>
/// <param name="PlatformBy">平台信息录入</param>
/// <param name="LateConsequence">What the centre may decide when any of them is late.</param>
public sealed record RegistrationDeadlinesPolicy(
    [Unit("date")] Cited<DateOnly> FormBy,
    [Unit("date")] Cited<DateOnly> RosterBy,
    [Unit("date")] Cited<DateOnly> PlatformBy,
    [Unit("text")] Cited<string> LateConsequence);
