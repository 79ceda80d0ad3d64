namespace TitleReview.Core.Defences;

/// <summary>「答辩计时」 by the server's clock: only its end is kept, so that every screen counts the same, reloaded or not.</summary>
/// <param name="EndsAt">UTC; null: nobody defends, or the time stands still.</param>
/// <param name="LeftSeconds">What was left when it was stopped; null: it runs, or nobody defends.</param>
public readonly record struct DefenceTimer(DateTime? EndsAt, int? LeftSeconds)
{
    private const int SecondsPerMinute = 60;

    public static DefenceTimer Start(DateTime now, int minutes) => new(now.AddMinutes(minutes), null);

    /// <summary>Below zero: so long over time. Null: nobody defends.</summary>
    public int? Left(DateTime now) => EndsAt is { } end ? (int)Math.Ceiling((end - now).TotalSeconds) : LeftSeconds;

    public DefenceTimer Pause(DateTime now) => EndsAt is null ? this : new(null, Left(now));

    public DefenceTimer Resume(DateTime now) => LeftSeconds is { } left ? new(now.AddSeconds(left), null) : this;

    /// <summary>From now on where the time was over, otherwise on top of what is left.</summary>
    public DefenceTimer Extend(DateTime now, int minutes) =>
        EndsAt is { } end ? new((end < now ? now : end).AddMinutes(minutes), null)
        : LeftSeconds is { } left ? new(null, Math.Max(0, left) + (minutes * SecondsPerMinute))
        : this;
}
