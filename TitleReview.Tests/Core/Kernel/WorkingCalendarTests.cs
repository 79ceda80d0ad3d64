using TitleReview.Core.Kernel;
using Xunit;

namespace TitleReview.Tests.Core.Kernel;

public sealed class WorkingCalendarTests
{
    private static readonly WorkingCalendar _calendar = new(ReferenceCalendar.Days);
    private static readonly DateOnly _sunday = new(2014, 9, 28);

    [Theory]
    [InlineData(null, null, null, false)]
    [InlineData(true, null, null, true)]
    [InlineData(true, false, null, false)]
    [InlineData(true, false, true, true)]
    [InlineData(null, null, true, true)]
    public void IsWorkday_SeveralLayersNameTheDay_HighestDecides(bool? national, bool? regional, bool? prefecture, bool expected)
    {
        CalendarDay?[] days =
        [
            prefecture is { } local ? new(CalendarLayer.Prefecture, _sunday, local, "某节") : null,
            national is { } state ? new(CalendarLayer.National, _sunday, state, "国庆节") : null,
            regional is { } region ? new(CalendarLayer.Regional, _sunday, region, "古尔邦节") : null,
        ];

        Assert.Equal(expected, new WorkingCalendar(days.OfType<CalendarDay>()).IsWorkday(_sunday));
    }

    [Fact]
    public void New_OneLayerContradictsItself_Throws() => Assert.Throws<ArgumentException>(() => new WorkingCalendar(
        [new(CalendarLayer.National, _sunday, true, "调休"), new(CalendarLayer.National, _sunday, false, "国庆节")]));

    [Fact]
    public void EarliestEnd_StartDayNotCounted_OneWorkdayLater()
    {
        var monday = new DateOnly(2023, 9, 18);

        Assert.Equal(new(2023, 9, 22), _calendar.EarliestEnd(monday, 5, countsStartDay: true));
        Assert.Equal(new(2023, 9, 25), _calendar.EarliestEnd(monday, 5, countsStartDay: false));
    }

    [Fact]
    public void EarliestEnd_AnyStartOfEightYears_IsTheFirstDayThatReachesTheCount()
    {
        for (var from = new DateOnly(2019, 1, 1); from.Year <= 2026; from = from.AddDays(1))
        {
            var end = _calendar.EarliestEnd(from, 5, countsStartDay: true);

            Assert.Equal(5, _calendar.CountWorkdays(new(from, end)));
            Assert.Equal(4, _calendar.CountWorkdays(new(from, end.AddDays(-1))));
        }
    }

    [Fact]
    public void CountWorkdays_RangeUpsideDown_IsZero() =>
        Assert.Equal(0, _calendar.CountWorkdays(new(new(2023, 9, 22), new(2023, 9, 18))));

    [Fact]
    public void Warnings_YearsWithAndWithoutTheRegionsDays_NamesThoseWithout()
    {
        Assert.Empty(_calendar.Warnings(new(new(2023, 1, 1), new(2023, 12, 31))));
        Assert.Contains("2024年尚未录入自治区放假安排", Assert.Single(_calendar.Warnings(new(new(2023, 12, 1), new(2024, 1, 31)))), StringComparison.Ordinal);
    }

    [Fact]
    public void Warnings_YearWithoutTheNationalDays_NamedToo() =>
        Assert.Equal(2, _calendar.Warnings(new(new(2027, 1, 1), new(2027, 1, 31))).Count);
}
