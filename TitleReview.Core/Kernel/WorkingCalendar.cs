using System.Collections.Frozen;

namespace TitleReview.Core.Kernel;

/// <summary>「工作日历」: weekday rule, then the State Council, then the region, then the prefecture; the last that names a day wins.</summary>
/// <remarks>Festivals of the lunar and the Islamic calendar are never computed: the region decides their days anew each year.</remarks>
public sealed class WorkingCalendar
{
    private readonly FrozenDictionary<DateOnly, CalendarDay> _named;
    private readonly FrozenSet<int> _nationalYears;
    private readonly FrozenSet<int> _regionalYears;

    public WorkingCalendar(IEnumerable<CalendarDay> days)
    {
        var all = days.Distinct().ToList();
        if (all.GroupBy(day => (day.Layer, day.Date)).FirstOrDefault(same => same.Select(day => day.IsWorkday).Distinct().Count() > 1) is { } clash)
        {
            throw new ArgumentException($"{clash.Key.Layer} names {clash.Key.Date:yyyy-MM-dd} both a workday and a day of rest.", nameof(days));
        }

        _named = all.GroupBy(day => day.Date).ToFrozenDictionary(same => same.Key, same => same.MaxBy(day => day.Layer)!);

        // every national arrangement names 1 January; the last days of a December may belong to the next year's
        _nationalYears = all.Where(day => day is { Layer: CalendarLayer.National, Date: { Month: 1, Day: 1 } }).Select(day => day.Date.Year).ToFrozenSet();
        _regionalYears = all.Where(day => day.Layer == CalendarLayer.Regional).Select(day => day.Date.Year).ToFrozenSet();
    }

    public bool IsWorkday(DateOnly day) =>
        _named.TryGetValue(day, out var named) ? named.IsWorkday : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>Workdays in the range, both ends counted.</summary>
    public int CountWorkdays(DateRange range) =>
        Enumerable.Range(0, range.Days).Count(offset => IsWorkday(range.From.AddDays(offset)));

    /// <summary>The first day on which <paramref name="workdays"/> workdays have been reached.</summary>
    public DateOnly EarliestEnd(DateOnly from, int workdays, bool countsStartDay)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(workdays);
        var day = countsStartDay ? from : from.AddDays(1);
        var left = workdays;
        while (true)
        {
            left -= IsWorkday(day) ? 1 : 0;
            if (left == 0)
            {
                return day;
            }

            day = day.AddDays(1);
        }
    }

    /// <summary>One sentence for each year of the range whose arrangement has not been entered; shown beside every date counted there.</summary>
    public IReadOnlyList<string> Warnings(DateRange range)
    {
        var years = Enumerable.Range(range.From.Year, Math.Max(0, range.To.Year - range.From.Year + 1)).ToList();
        return
        [
            .. years.Where(year => !_nationalYears.Contains(year))
                .Select(year => $"{year}年尚未录入国务院办公厅节假日安排，工作日暂按星期计算，请核对后再确定日期。"),
            .. years.Where(year => !_regionalYears.Contains(year))
                .Select(year => $"{year}年尚未录入自治区放假安排（肉孜节、古尔邦节等），工作日仅按国家安排计算，请核对后再确定日期。"),
        ];
    }

    /// <summary>The same as the end of a sentence; empty where every year is known.</summary>
    public string Warning(DateRange range) => string.Concat(Warnings(range));
}
