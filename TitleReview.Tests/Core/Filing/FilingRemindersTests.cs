using System.Globalization;
using TitleReview.Core.Filing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using Xunit;

namespace TitleReview.Tests.Core.Filing;

public sealed class FilingRemindersTests
{
    private static readonly DateOnly _deadline = new(2024, 2, 29);

    [Theory]
    [InlineData("2024-02-25", "")]
    [InlineData("2024-02-26", "2024-02-29 3")]
    [InlineData("2024-02-27", "2024-02-29 3")]
    [InlineData("2024-02-28", "2024-02-29 1")]
    [InlineData("2024-02-29", "2024-02-29 1")]
    [InlineData("2024-03-01", "2024-02-29 over")]
    [InlineData("2025-03-01", "2024-02-29 over")]
    public void Due_OfOneDeadline_IsTheStageWhoseDayCameLast(string today, string expected) =>
        Assert.Equal(expected, Say(FilingReminders.Due([_deadline], [3, 1], null, DateOnly.Parse(today, CultureInfo.InvariantCulture))));

    [Fact]
    public void Due_OfTwoDeadlines_GoesOnToTheUtmost()
    {
        DateOnly[] deadlines = [new(2024, 2, 29), new(2024, 3, 18)];

        Assert.Equal("2024-02-29 over", Say(FilingReminders.Due(deadlines, [3], null, new(2024, 3, 14))));
        Assert.Equal("2024-03-18 3", Say(FilingReminders.Due(deadlines, [3], null, new(2024, 3, 15))));
        Assert.Equal("2024-03-18 over", Say(FilingReminders.Due(deadlines, [3], null, new(2024, 3, 19))));
    }

    [Fact]
    public void Due_AfterAReturn_IsOnlyWhatFallsDueLater()
    {
        Assert.Equal("", Say(FilingReminders.Due([_deadline], [3, 1], new(2024, 2, 26), new(2024, 2, 27))));
        Assert.Equal("2024-02-29 1", Say(FilingReminders.Due([_deadline], [3, 1], new(2024, 2, 26), new(2024, 2, 28))));
        Assert.Equal("", Say(FilingReminders.Due([_deadline], [3, 1], new(2024, 3, 1), new(2024, 6, 1))));
        Assert.Equal("2024-02-29 over", Say(FilingReminders.Due([_deadline], [3, 1], new(2024, 2, 29), new(2024, 6, 1))));
    }

    [Fact]
    public void Due_AtTheEndsOfTheCalendar_DoesNotFail()
    {
        Assert.Equal("", Say(FilingReminders.Due([], [3], null, new(2024, 3, 1))));
        Assert.Equal("9999-12-31 1", Say(FilingReminders.Due([DateOnly.MaxValue], [1], null, DateOnly.MaxValue.AddDays(-1))));
        Assert.Equal("0001-01-01 3", Say(FilingReminders.Due([DateOnly.MinValue], [3], null, DateOnly.MinValue)));
    }

    [Fact]
    public void Deadlines_OfTheFilingAfter_AreTheMonthAfterTheMeeting_AndAfterThePublicity()
    {
        var policy = PolicyCatalogue.Load("party-school-2023").Filing;
        DateRange[] meetings = [new(new(2024, 1, 30), new(2024, 1, 31)), new(new(2024, 1, 20), new(2024, 1, 21))];

        Assert.Equal([new DateOnly(2024, 1, 6)], FilingDeadlines.Of(FilingPack.Before, meetings, null, policy));
        Assert.Equal([new DateOnly(2024, 2, 29)], FilingDeadlines.Of(FilingPack.After, meetings, null, policy));
        Assert.Equal([new DateOnly(2024, 2, 29)], FilingDeadlines.Of(FilingPack.After, meetings, new(2024, 1, 30), policy));
        Assert.Equal([new DateOnly(2024, 2, 29), new DateOnly(2024, 3, 7)], FilingDeadlines.Of(FilingPack.After, meetings, new(2024, 2, 7), policy));
        Assert.Empty(FilingDeadlines.Of(FilingPack.After, [], new(2024, 2, 7), policy));
    }

    private static string Say(FilingReminder? one) => one is { } due ? $"{due.Deadline:yyyy-MM-dd} {due.DaysBefore?.ToString(CultureInfo.InvariantCulture) ?? "over"}" : "";
}
