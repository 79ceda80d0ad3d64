using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using Xunit;

namespace TitleReview.Tests.Core.Policies;

public sealed class ReturnDeadlineTests
{
    // a Thursday before the holiday of National Day 2023; 7 and 8 October are workdays
    private static readonly DateTime _returned = BeijingTime.ToUtc(new DateTime(2023, 9, 28, 16, 0, 0));

    [Theory]
    [InlineData(48, DeadlineUnit.Hours, "2023-09-30T16:00:00", "48小时")]
    [InlineData(2, DeadlineUnit.CalendarDays, "2023-09-30T23:59:59", "2天")]
    [InlineData(2, DeadlineUnit.Workdays, "2023-10-08T23:59:59", "2个工作日")]
    public void LastInstant_EachUnit_LastSecondIsInTimeAndTheNextIsNot(int length, DeadlineUnit unit, string last, string words)
    {
        var deadline = new ReturnDeadline(length, unit);
        var instant = BeijingTime.ToUtc(DateTime.Parse(last));

        Assert.Equal(instant, deadline.LastInstant(_returned, ReferenceCalendar.Calendar));
        Assert.False(deadline.HasPassed(_returned, instant, ReferenceCalendar.Calendar));
        Assert.True(deadline.HasPassed(_returned, instant.AddSeconds(1), ReferenceCalendar.Calendar));
        Assert.Equal(words, deadline.ToString());
    }
}
