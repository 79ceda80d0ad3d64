using System.Globalization;

namespace TitleReview.Core.Kernel;

/// <summary>「已收录的放假安排」: the national days of 2019–2026 and the region's of 2022, 2023 and 2025, as published.</summary>
public static class ReferenceCalendar
{
    private static readonly Lazy<IReadOnlyList<CalendarDay>> _days = new(() =>
        [.. Read("holidays_cn", CalendarLayer.National), .. Read("holidays_xinjiang_regional", CalendarLayer.Regional)]);

    private static readonly Lazy<WorkingCalendar> _calendar = new(() => new WorkingCalendar(_days.Value));

    public static IReadOnlyList<CalendarDay> Days => _days.Value;

    /// <summary>The calendar of these days alone, where no prefecture has added any.</summary>
    public static WorkingCalendar Calendar => _calendar.Value;

    // date,kind,name,… with kind OFF or WORK
    private static IEnumerable<CalendarDay> Read(string table, CalendarLayer layer) =>
        ReferenceTable.Rows(table).Select(row => new CalendarDay(
            layer,
            DateOnly.ParseExact(row[0], "yyyy-MM-dd", CultureInfo.InvariantCulture),
            row[1] switch
            {
                "WORK" => true,
                "OFF" => false,
                _ => throw new InvalidOperationException($"{table}: {row[0]} is neither WORK nor OFF."),
            },
            row[2]));
}
