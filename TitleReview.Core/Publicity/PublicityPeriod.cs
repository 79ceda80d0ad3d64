using TitleReview.Core.Kernel;

namespace TitleReview.Core.Publicity;

/// <summary>「公示期」: the days of a publicity, both included, with its workdays counted by the calendar of that time.</summary>
/// <param name="Workdays">What {days} of the result statement prints.</param>
/// <param name="Warnings">Years whose arrangement of holidays has not been entered.</param>
public sealed record PublicityPeriod(DateRange Days, int Workdays, IReadOnlyList<string> Warnings)
{
    public static PublicityPeriod Of(DateRange days, bool countsStartDay, WorkingCalendar calendar) => new(
        days,
        calendar.CountWorkdays(countsStartDay ? days : days with { From = days.From.AddDays(1) }),
        calendar.Warnings(days));

    /// <summary>Over from midnight after the last day on.</summary>
    public bool HasEnded(DateTime utc) => BeijingTime.DayOf(utc) > Days.To;
}
