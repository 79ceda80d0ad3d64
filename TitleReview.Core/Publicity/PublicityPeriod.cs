using TitleReview.Core.Kernel;

namespace TitleReview.Core.Publicity;

/// <summary>「公示期」: the days of a publicity, both included, with its workdays counted by the calendar of that time.</summary>
/// <param name="Workdays">What {days} of the result statement prints.</param>
/// <param name="Warning">What stands beside the count where the holidays of a year have not been entered; empty otherwise.</param>
public sealed record PublicityPeriod(DateRange Days, int Workdays, string Warning)
{
    public static PublicityPeriod Of(DateRange days, bool countsStartDay, WorkingCalendar calendar) => new(
        days,
        calendar.CountWorkdays(countsStartDay ? days : days with { From = days.From.AddDays(1) }),
        calendar.Warning(days));

    /// <summary>Over from midnight after the last day on.</summary>
    public bool HasEnded(DateTime utc) => BeijingTime.DayOf(utc) > Days.To;
}
