namespace TitleReview.Core.Policies;

/// <summary>「时限的计算单位」.</summary>
public enum DeadlineUnit
{
    /// <summary>小时: to the second, from the moment of the return.</summary>
    Hours = 1,

    /// <summary>自然日: to the end of the day, the day of the return not counted.</summary>
    CalendarDays,

    /// <summary>工作日: the same, rest days not counted.</summary>
    Workdays,
}
