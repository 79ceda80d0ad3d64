using TitleReview.Core.Auditing;
using TitleReview.Core.FormalReviews;
using TitleReview.Core.Kernel;
using TitleReview.Core.Notices;
using TitleReview.Core.Policies;
using TitleReview.Core.Publicity;
using TitleReview.Core.Workflow;
using Xunit;

namespace TitleReview.Tests.Core.Kernel;

/// <summary>A server in UTC changes its day at 08:00 in Beijing; the rules change theirs at 16:00 UTC.</summary>
public sealed class BeijingDayTests
{
    private static readonly Policy _policy = PolicyCatalogue.Load("party-school-2023");
    private static readonly DateRange _published = new(new(2023, 10, 9), new(2023, 10, 20));

    // the last millisecond of 20 October 2023 in Beijing, and the first of the 21st
    private static readonly DateTime _lastOf20 = new DateTime(2023, 10, 20, 15, 59, 59, DateTimeKind.Utc).AddMilliseconds(999);
    private static readonly DateTime _firstOf21 = new(2023, 10, 20, 16, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void DayOf_EachSideOfSixteenHours_TheTwoDays()
    {
        Assert.Equal(new DateOnly(2023, 10, 20), BeijingTime.DayOf(_lastOf20));
        Assert.Equal(new DateOnly(2023, 10, 21), BeijingTime.DayOf(_firstOf21));
        Assert.Equal(_firstOf21, BeijingTime.StartOf(new(2023, 10, 21)));
    }

    [Fact]
    public void ApplyWindow_OpensAndClosesAtSixteenHours()
    {
        var lastBefore = new DateTime(2023, 9, 14, 15, 59, 59, DateTimeKind.Utc).AddMilliseconds(999);

        Assert.IsType<ApplicationsNotOpen>(Assert.Single(WindowRules.WhyNotSubmit(lastBefore, _policy.Windows).Refusals));
        Assert.False(WindowRules.WhyNotSubmit(lastBefore.AddMilliseconds(1), _policy.Windows).IsRefused);
        Assert.False(WindowRules.WhyNotSubmit(_lastOf20, _policy.Windows).IsRefused);
        Assert.IsType<ApplicationsClosed>(Assert.Single(WindowRules.WhyNotSubmit(_firstOf21, _policy.Windows).Refusals));
    }

    [Fact]
    public void Payment_OfTheLastDay_CountsUntilSixteenHours()
    {
        Assert.False(WindowRules.WhyPaymentDoesNotCount(_lastOf20, _policy.Windows).IsRefused);
        Assert.True(WindowRules.WhyPaymentDoesNotCount(_firstOf21, _policy.Windows).IsRefused);
        Assert.False(WindowRules.WhyNotAccepted(_lastOf20, _lastOf20, _firstOf21, _policy.Windows).IsRefused);
        Assert.Equal(2, WindowRules.WhyNotAccepted(_firstOf21, _firstOf21, _firstOf21, _policy.Windows).Refusals.Count);

        Assert.Equal(Outcome.Pass, PaymentRules.Check(Stage.FeeDue, new(2023, 10, 20), _lastOf20, _firstOf21, _policy.Payment).Outcome);
        Assert.NotEqual(Outcome.Pass, PaymentRules.Check(Stage.FeeDue, new(2023, 10, 20), _firstOf21, _firstOf21, _policy.Payment).Outcome);
    }

    [Theory]
    [InlineData(DeadlineUnit.CalendarDays, "2023-10-22", "2023-10-23")]
    [InlineData(DeadlineUnit.Workdays, "2023-10-24", "2023-10-24")]
    public void Return_EachSideOfSixteenHours_CountsFromItsOwnDay(DeadlineUnit unit, string lastDay, string lastDayOfTheNext)
    {
        var policy = _policy.Submissions with { ReturnDeadline = _policy.Submissions.ReturnDeadline with { Value = new(2, unit) } };

        Assert.Equal(DateOnly.Parse(lastDay), BeijingTime.DayOf(SubmissionRules.Deadline(_lastOf20, policy)!.Value));
        Assert.Equal(DateOnly.Parse(lastDayOfTheNext), BeijingTime.DayOf(SubmissionRules.Deadline(_firstOf21, policy)!.Value));
    }

    [Fact]
    public void Return_TwoDays_LapsesAtSixteenHours()
    {
        var policy = _policy.Submissions with { ReturnDeadline = _policy.Submissions.ReturnDeadline with { Value = new(2, DeadlineUnit.CalendarDays) } };
        var returnedAt = BeijingTime.StartOf(new(2023, 10, 18));

        Assert.False(SubmissionRules.HasLapsed(returnedAt, _lastOf20, policy));
        Assert.True(SubmissionRules.HasLapsed(returnedAt, _firstOf21, policy));
    }

    [Fact]
    public void Publicity_OfTheLastDay_IsOverFromSixteenHoursOn()
    {
        var calendar = ReferenceCalendar.Calendar;

        Assert.IsType<PublicityNotEnded>(Assert.Single(PublicityRules.WhyNotPassOn(_published, open: [], _lastOf20, _policy.Publicity, calendar).Refusals));
        Assert.False(PublicityRules.WhyNotPassOn(_published, open: [], _firstOf21, _policy.Publicity, calendar).IsRefused);
        Assert.IsType<PublicityNotEnded>(Assert.Single(PublicityRules.WhyNotFinal(_published, open: [], _lastOf20, _policy.Publicity, calendar).Refusals));
        Assert.False(PublicityRules.WhyNotFinal(_published, open: [], _firstOf21, _policy.Publicity, calendar).IsRefused);
    }
}
