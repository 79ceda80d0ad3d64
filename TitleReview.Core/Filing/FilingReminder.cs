namespace TitleReview.Core.Filing;

/// <summary>「备案提醒」: of which deadline, and how early.</summary>
/// <param name="Deadline">The last day on which the filing is in time.</param>
/// <param name="DaysBefore">How many days before it the reminder falls due; null: the day after, when it is over.</param>
public readonly record struct FilingReminder(DateOnly Deadline, int? DaysBefore)
{
    /// <summary>The day from which on it is sent, in Beijing.</summary>
    public DateOnly From => DateOnly.FromDayNumber(Math.Clamp(Deadline.DayNumber - (DaysBefore ?? -1), DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
}
