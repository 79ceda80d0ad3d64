namespace TitleReview.Core.Kernel;

/// <summary>「受理时间段」 on the Beijing clock: the first day, the last day, both included, and the hours where the notice names them.</summary>
/// <param name="Opens">Hour on the first day; null: from midnight.</param>
/// <param name="Closes">Hour on the last day, itself still inside; null: the whole of the last day.</param>
public sealed record TimeWindow(DateOnly From, DateOnly To, TimeOnly? Opens = null, TimeOnly? Closes = null)
{
    public DateRange Days => new(From, To);

    /// <summary>When the closing is reached, in UTC: the closing hour, itself still inside, or the midnight after the last day.</summary>
    public DateTime ClosesAt => BeijingTime.ToUtc(Closes is { } hour ? To.ToDateTime(hour) : To.AddDays(1).ToDateTime(TimeOnly.MinValue));

    public bool HasOpened(DateTime utc) => BeijingTime.FromUtc(utc) >= From.ToDateTime(Opens ?? TimeOnly.MinValue);

    public bool HasClosed(DateTime utc) => Closes is { } hour
        ? BeijingTime.FromUtc(utc) > To.ToDateTime(hour)
        : BeijingTime.DayOf(utc) > To;

    public bool Contains(DateTime utc) => HasOpened(utc) && !HasClosed(utc);

    public override string ToString() => From == To ? Print(From, Opens) : $"{Print(From, Opens)}至{Print(To, Closes)}";

    private static string Print(DateOnly day, TimeOnly? hour) =>
        hour is { } time ? ChineseDate.Of(day.ToDateTime(time)) : ChineseDate.Of(day);
}
