using TitleReview.Core.Kernel;
using TitleReview.Core.Notices;
using TitleReview.Core.Policies;
using Xunit;

namespace TitleReview.Tests.Core.Notices;

public sealed class WindowRulesTests
{
    private static readonly WindowsPolicy _policy = PolicyCatalogue.Load("party-school-2023").Windows;
    private static readonly DateTime _inside = Beijing("2023-10-18T12:00:00");
    private static readonly DateTime _lastMoment = Beijing("2023-10-20T23:59:59.999");
    private static readonly DateTime _after = Beijing("2023-10-21T00:00:00");

    [Fact]
    public void WhyNotSubmit_EachSideOfTheWindow_SaysWhichSide()
    {
        Assert.IsType<ApplicationsNotOpen>(Assert.Single(WindowRules.WhyNotSubmit(Beijing("2023-09-14T23:59:59"), _policy).Refusals));
        Assert.False(WindowRules.WhyNotSubmit(_lastMoment, _policy).IsRefused);

        var closed = Assert.IsType<ApplicationsClosed>(Assert.Single(WindowRules.WhyNotSubmit(_after, _policy).Refusals));
        Assert.Equal("网上申报时间为2023年9月15日至2023年10月20日，现已截止，逾期不予受理。", closed.Sentence);
        Assert.Equal("三（一）", closed.Source?.Clause);
    }

    [Fact]
    public void WhyPaymentDoesNotCount_ReceiptAfterTheLastDay_Refused()
    {
        Assert.False(WindowRules.WhyPaymentDoesNotCount(_lastMoment, _policy).IsRefused);

        var late = Assert.IsType<PaymentOutsideWindow>(Assert.Single(WindowRules.WhyPaymentDoesNotCount(_after, _policy).Refusals));
        Assert.Contains("2023年10月21日0时00分", late.Sentence, StringComparison.Ordinal);
        Assert.Equal("三（三）", late.Source?.Clause);
    }

    [Fact]
    public void WhyPaymentDoesNotCount_NoticeWithoutPaymentWindow_AnyTimeCounts() =>
        Assert.False(WindowRules.WhyPaymentDoesNotCount(_after, _policy with { Pay = _policy.Pay with { Value = null } }).IsRefused);

    [Fact]
    public void WhyNotAccepted_SubmittedUnpaid_OnlyRefusedOnceTheWindowHasClosed()
    {
        Assert.False(WindowRules.WhyNotAccepted(_inside, null, _lastMoment, _policy).IsRefused);
        Assert.IsType<NotPaidInTime>(Assert.Single(WindowRules.WhyNotAccepted(_inside, null, _after, _policy).Refusals));
    }

    [Fact]
    public void WhyNotAccepted_NeitherSubmittedNorPaid_BothSaidTogether()
    {
        var refusals = WindowRules.WhyNotAccepted(null, null, _after, _policy).Refusals;

        Assert.Collection(refusals, first => Assert.IsType<NotSubmittedInTime>(first), second => Assert.IsType<NotPaidInTime>(second));
    }

    [Theory]
    [InlineData(20, true)]
    [InlineData(21, false)]
    [InlineData(27, false)]
    [InlineData(28, true)]
    public void WhyPaperIsNotTaken_EachSideOfBothEnds_OutsideIsRefused(int day, bool refused)
    {
        var verdict = WindowRules.WhyPaperIsNotTaken(new(2023, 10, day), _policy);

        Assert.Equal(refused, verdict.Refusals is [PaperOutsideWindow { Source.Clause: "三（二）" }]);
        Assert.Equal(refused, verdict.IsRefused);
    }

    [Fact]
    public void WhyPaperIsNotTaken_NoticeWithoutPaper_AnyDay() =>
        Assert.False(WindowRules.WhyPaperIsNotTaken(new(2020, 1, 1), PolicyCatalogue.Load("002").Windows).IsRefused);

    [Fact]
    public void RestDaysOfReception_PaperWindow_FirstTwoDaysAreAWeekend() =>
        Assert.Equal([new(2023, 10, 21), new(2023, 10, 22)], WindowRules.RestDaysOfReception(_policy, ReferenceCalendar.Calendar));

    [Fact]
    public void ExplainReception_WeekendWithinAndNone_SaysWhich()
    {
        Assert.Equal(
            "纸质材料报送时间为2023年10月21日至2023年10月27日，其中2023年10月21日、2023年10月22日为休息日，报送前请先与受理部门联系。",
            WindowRules.ExplainReception(_policy, ReferenceCalendar.Calendar).Sentence);

        var week = _policy with { Paper = _policy.Paper with { Value = new(new(2023, 10, 23), new(2023, 10, 27)) } };
        Assert.EndsWith("每天都是工作日。", WindowRules.ExplainReception(week, ReferenceCalendar.Calendar).Sentence, StringComparison.Ordinal);
        Assert.Equal(Outcome.NotApplicable, WindowRules.ExplainReception(PolicyCatalogue.Load("002").Windows, ReferenceCalendar.Calendar).Outcome);
    }

    [Fact]
    public void WhyNotSubmit_NoticeWithoutWindow_AlwaysOpen()
    {
        var open = PolicyCatalogue.Load("004").Windows;

        Assert.False(WindowRules.WhyNotSubmit(_after, open).IsRefused);
        Assert.False(WindowRules.WhyNotAccepted(null, null, _after, open).IsRefused);
    }

    [Fact]
    public void WhyNotSubmit_SeniorReview_ItsOwnWindow()
    {
        var policy = PolicyCatalogue.Load("002").Windows;

        Assert.True(WindowRules.WhyNotSubmit(Beijing("2020-08-01T23:59:59"), policy).IsRefused);
        Assert.False(WindowRules.WhyNotSubmit(Beijing("2020-09-02T23:59:59"), policy).IsRefused);
        Assert.True(WindowRules.WhyNotSubmit(Beijing("2020-09-03T00:00:00"), policy).IsRefused);
    }

    private static DateTime Beijing(string text) => BeijingTime.ToUtc(DateTime.Parse(text));
}
