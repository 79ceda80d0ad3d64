namespace TitleReview.Core.Kernel;

/// <summary>「放假安排的发布机关」: who named a day; the higher layer wins.</summary>
public enum CalendarLayer
{
    /// <summary>国务院办公厅</summary>
    National = 1,

    /// <summary>自治区人民政府</summary>
    Regional,

    /// <summary>地（州、市）或县（市）</summary>
    Prefecture,
}

/// <summary>「放假（调休）日」: one day that an authority has named a workday or a day of rest.</summary>
/// <param name="Name">The festival, for example 古尔邦节.</param>
public sealed record CalendarDay(CalendarLayer Layer, DateOnly Date, bool IsWorkday, string Name);
