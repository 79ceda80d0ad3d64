namespace TitleReview.Core.Kernel;

/// <summary>Whole days from <paramref name="From"/> to <paramref name="To"/>, both included.</summary>
public readonly record struct DateRange(DateOnly From, DateOnly To)
{
    public bool Contains(DateOnly day) => From <= day && day <= To;

    public int Days => Math.Max(0, To.DayNumber - From.DayNumber + 1);

    public override string ToString() => $"{From:yyyy年M月d日}至{To:yyyy年M月d日}";
}
