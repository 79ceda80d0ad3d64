using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Workflow;

namespace TitleReview.Core.Auditing;

/// <summary>「办理期限」: the instant that whoever has a case to deal with works towards, UTC; null where no date of the notice says.</summary>
public static class HandlingDue
{
    /// <param name="publicityEndsOn">The last day of the publicity in the unit; null: not recorded yet.</param>
    public static DateTime? Of(Stage stage, WindowsPolicy windows, DateOnly? publicityEndsOn) => stage switch
    {
        // with the end of the publicity the unit's turn begins; the windows of the notice may close before
        Stage.UnitAudit => Earliest(
            publicityEndsOn is { } day ? BeijingTime.StartOf(day.AddDays(1)) : null, windows.Apply.Value?.ClosesAt, windows.Pay.Value?.ClosesAt),
        Stage.SupervisorAudit or Stage.CountyAudit or Stage.PrefectureAudit or Stage.FormalReview => (windows.Paper.Value ?? windows.Apply.Value)?.ClosesAt,
        Stage.FeeDue => windows.Pay.Value?.ClosesAt,
        _ => null,
    };

    private static DateTime? Earliest(params IEnumerable<DateTime?> instants) => instants.Min();
}
