using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Notices;
using TitleReview.Core.Policies;
using Xunit;

namespace TitleReview.Tests.Core.Auditing;

public sealed class SubmissionRulesTests
{
    private static readonly Policy _policy = PolicyCatalogue.Load("party-school-2023");
    private static readonly DateTime _returned = BeijingTime.ToUtc(new DateTime(2023, 10, 9, 10, 0, 0));

    [Fact]
    public void WhyNotResubmit_AroundTheFortyEighthHour_LastInstantIsInTime()
    {
        var deadline = _returned.AddHours(48);

        Assert.False(Ask(1, deadline).IsRefused);

        var late = Assert.IsType<ReturnDeadlinePassed>(Assert.Single(Ask(1, deadline.AddTicks(1)).Refusals));
        Assert.Equal("退回后应在48小时内（2023年10月11日10时00分前）再次提交，现已逾期，视为放弃申报。", late.Sentence);
        Assert.Equal("四（三）", late.Source?.Clause);
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 1)]
    [InlineData(3, 0)]
    public void SubmissionsLeft_TheFirstIsOneOfThree(int soFar, int left)
    {
        Assert.Equal(left, SubmissionRules.SubmissionsLeft(soFar, _policy.Submissions));
        Assert.Equal(left == 0, Ask(soFar, _returned).Refusals is [SubmissionsAreUsedUp]);
    }

    [Fact]
    public void SubmissionsLeft_FirstNotIncluded_OneMore()
    {
        var generous = _policy.Submissions with { IncludesFirst = _policy.Submissions.IncludesFirst with { Value = false } };

        Assert.Equal(1, SubmissionRules.SubmissionsLeft(3, generous));
        Assert.Equal(0, SubmissionRules.SubmissionsLeft(4, generous));
    }

    [Fact]
    public void WhyNotResubmit_UsedUpAndTooLate_BothSaidTogether() => Assert.Equal(2, Ask(3, _returned.AddDays(5)).Refusals.Count);

    [Fact]
    public void WhyNotResubmit_WindowMayNotBePassed_RefusedAfterItsEnd()
    {
        var strict = _policy.Submissions with { MayPassWindowEnd = _policy.Submissions.MayPassWindowEnd with { Value = false } };
        var returned = BeijingTime.ToUtc(new DateTime(2023, 10, 19, 17, 30, 0));
        var now = BeijingTime.ToUtc(new DateTime(2023, 10, 21, 0, 0, 0));

        Assert.False(SubmissionRules.WhyNotResubmit(1, returned, now.AddTicks(-1), strict, _policy.Windows).IsRefused);
        Assert.IsType<WindowClosedForResubmission>(Assert.Single(SubmissionRules.WhyNotResubmit(1, returned, now, strict, _policy.Windows).Refusals));
    }

    [Fact]
    public void WhyNotSubmit_NeverReturned_TheWindowDecides()
    {
        var after = BeijingTime.StartOf(new(2023, 10, 21));

        Assert.IsType<ApplicationsClosed>(Assert.Single(SubmissionRules.WhyNotSubmit(0, null, after, _policy).Refusals));
        Assert.False(SubmissionRules.WhyNotSubmit(1, after.AddHours(-1), after, _policy).IsRefused);
    }

    [Fact]
    public void Deadline_InWorkdays_CountsByTheDaysThatHaveBeenEntered()
    {
        var inWorkdays = _policy.Submissions with { ReturnDeadline = _policy.Submissions.ReturnDeadline with { Value = new(2, DeadlineUnit.Workdays) } };
        var returned = BeijingTime.ToUtc(new DateTime(2024, 6, 14, 10, 0, 0));
        var entered = new WorkingCalendar([.. ReferenceCalendar.Days, new(CalendarLayer.Regional, new(2024, 6, 17), IsWorkday: false, "古尔邦节")]);

        Assert.Equal(new(2024, 6, 18), BeijingTime.DayOf(SubmissionRules.Deadline(returned, inWorkdays)!.Value));
        Assert.Equal(new(2024, 6, 19), BeijingTime.DayOf(SubmissionRules.Deadline(returned, inWorkdays, entered)!.Value));
        Assert.Equal("", SubmissionRules.DeadlineWarning(returned, inWorkdays, entered));
        Assert.Contains("2024年", SubmissionRules.DeadlineWarning(returned, inWorkdays), StringComparison.Ordinal);
        Assert.Equal("", SubmissionRules.DeadlineWarning(returned, _policy.Submissions));
    }

    private static Verdict Ask(int soFar, DateTime now) => SubmissionRules.WhyNotResubmit(soFar, _returned, now, _policy.Submissions, _policy.Windows);
}
