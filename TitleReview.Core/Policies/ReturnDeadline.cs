using TitleReview.Core.Kernel;

namespace TitleReview.Core.Policies;

/// <summary>「退回后再次提交的时限」: 48小时, or 2天, which ends with its last day.</summary>
public sealed record ReturnDeadline(int Length, DeadlineUnit Unit)
{
    /// <summary>The last second, in UTC, in which a return of this instant may be answered.</summary>
    public DateTime LastInstant(DateTime returnedAt, WorkingCalendar calendar) => Unit == DeadlineUnit.Hours
        ? returnedAt.AddHours(Length)
        : BeijingTime.StartOf(LastDay(returnedAt, calendar).AddDays(1)).AddSeconds(-1);

    public bool HasPassed(DateTime returnedAt, DateTime now, WorkingCalendar calendar) => Unit == DeadlineUnit.Hours
        ? now > LastInstant(returnedAt, calendar)
        : BeijingTime.DayOf(now) > LastDay(returnedAt, calendar);

    /// <summary>What stands beside the deadline where the holidays of a year it counts over have not been entered; empty where no workdays are counted.</summary>
    public string Warning(DateTime returnedAt, WorkingCalendar calendar) => Unit == DeadlineUnit.Workdays
        ? calendar.Warning(new DateRange(BeijingTime.DayOf(returnedAt), LastDay(returnedAt, calendar)))
        : "";

    /// <summary>48小时</summary>
    public override string ToString() => Unit switch
    {
        DeadlineUnit.Hours => $"{Length}小时",
        DeadlineUnit.CalendarDays => $"{Length}天",
        DeadlineUnit.Workdays => $"{Length}个工作日",
        _ => throw new InvalidOperationException($"{Unit} is no unit of a deadline."),
    };

    private DateOnly LastDay(DateTime returnedAt, WorkingCalendar calendar)
    {
        var day = BeijingTime.DayOf(returnedAt);
        return Unit == DeadlineUnit.Workdays ? calendar.EarliestEnd(day, Length, countsStartDay: false) : day.AddDays(Length);
    }
}
