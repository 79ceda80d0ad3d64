using TitleReview.Core.Kernel;

namespace TitleReview.Core.Policies;

/// <summary>「评审会议规程」. Of no one notice: it holds for every meeting.</summary>
/// <param name="IsDrawn">Whether the members must have been drawn from the pool.</param>
/// <param name="IsPresidedByChair">Whether none but the chair or a vice-chair presides.</param>
/// <param name="IsInPersonOnly">Whether who is absent may neither send a vote nor hand it in later.</param>
/// <param name="IsSignedByChair">Whether who presides signs the results.</param>
/// <param name="NeedsPledges">Whether every member and all staff must have signed their pledge before.</param>
/// <param name="CountsRecused">Whether a member who is there and withdraws from a case counts among those present.</param>
/// <param name="MinutesItems">会议记录内容</param>
/// <param name="RecheckAskDays">Within which a recheck may be asked for, from the day after the vote.</param>
/// <param name="RecheckDays">Within which it must be decided, from the day after it was asked for.</param>
/// <param name="ObjectionDays">The same for an objection to a result.</param>
public sealed record ConductPolicy(
    [Unit("yes/no")] Cited<bool> IsDrawn,
    [Unit("yes/no")] Cited<bool> IsPresidedByChair,
    [Unit("yes/no")] Cited<bool> IsInPersonOnly,
    [Unit("yes/no")] Cited<bool> IsSignedByChair,
    [Unit("yes/no")] Cited<bool> NeedsPledges,
    [Unit("yes/no")] Cited<bool> CountsRecused,
    [Unit("list")] Cited<IReadOnlyList<string>> MinutesItems,
    [Unit("working day")] Cited<int> RecheckAskDays,
    [Unit("working day")] Cited<int> RecheckDays,
    [Unit("working day")] Cited<int> ObjectionDays)
{
    /// <summary>As the regulation has it.</summary>
    public static ConductPolicy InForce { get; } = PolicyCatalogue.Load<ConductPolicy>("regulation-order-40");
}
