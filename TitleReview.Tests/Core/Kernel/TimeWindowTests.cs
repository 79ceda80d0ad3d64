using TitleReview.Core.Kernel;
using Xunit;

namespace TitleReview.Tests.Core.Kernel;

public sealed class TimeWindowTests
{
    private static readonly TimeWindow _days = new(new(2023, 9, 15), new(2023, 10, 20));
    private static readonly TimeWindow _hours = _days with { Opens = new(10, 0), Closes = new(18, 0) };

    [Theory]
    [InlineData("2023-09-14T23:59:59.999", false)]
    [InlineData("2023-09-15T00:00:00", true)]
    [InlineData("2023-10-20T23:59:59.999", true)]
    [InlineData("2023-10-21T00:00:00", false)]
    public void Contains_WholeDays_BothDaysToTheLastMoment(string beijing, bool expected) =>
        Assert.Equal(expected, _days.Contains(BeijingTime.ToUtc(DateTime.Parse(beijing))));

    [Theory]
    [InlineData("2023-09-15T09:59:59", false)]
    [InlineData("2023-09-15T10:00:00", true)]
    [InlineData("2023-10-20T18:00:00", true)]
    [InlineData("2023-10-20T18:00:01", false)]
    public void Contains_WithHours_BothHoursInside(string beijing, bool expected) =>
        Assert.Equal(expected, _hours.Contains(BeijingTime.ToUtc(DateTime.Parse(beijing))));

    [Fact]
    public void ToString_PrintsAsTheNoticeWrites()
    {
        Assert.Equal("2023年9月15日至2023年10月20日", $"{_days}");
        Assert.Equal("2023年9月15日10时00分至2023年10月20日18时00分", $"{_hours}");
        Assert.Equal("2023年10月30日", $"{new TimeWindow(new(2023, 10, 30), new(2023, 10, 30))}");
    }
}
