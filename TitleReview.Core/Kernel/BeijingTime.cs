namespace TitleReview.Core.Kernel;

/// <summary>「北京时间」, UTC+8 without daylight saving: what people read and what every deadline is counted in.</summary>
/// <remarks>The offset is fixed on purpose: it needs no time zone data, and China has kept it since 1992.</remarks>
public static class BeijingTime
{
    private static readonly TimeSpan _offset = TimeSpan.FromHours(8);

    /// <summary>The wall clock in Beijing at an instant given in UTC.</summary>
    public static DateTime FromUtc(DateTime utc) => DateTime.SpecifyKind(utc + _offset, DateTimeKind.Unspecified);

    /// <summary>The instant, in UTC, of a wall clock in Beijing.</summary>
    public static DateTime ToUtc(DateTime beijing) => DateTime.SpecifyKind(beijing - _offset, DateTimeKind.Utc);

    /// <summary>The day in Beijing at an instant given in UTC.</summary>
    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(FromUtc(utc));

    /// <summary>The first instant of a Beijing day, in UTC.</summary>
    public static DateTime StartOf(DateOnly day) => ToUtc(day.ToDateTime(TimeOnly.MinValue));
}
