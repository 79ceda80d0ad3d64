using TitleReview.Core.Kernel;

namespace TitleReview.App.Data;

/// <summary>The two readings of the clock that use cases need.</summary>
public static class ClockReading
{
    public static DateTime UtcNow(this TimeProvider clock) => clock.GetUtcNow().UtcDateTime;

    /// <summary>The day in Beijing.</summary>
    public static DateOnly Today(this TimeProvider clock) => BeijingTime.DayOf(clock.UtcNow());
}

/// <summary>Gives a new random id.</summary>
public delegate Guid NewId();
