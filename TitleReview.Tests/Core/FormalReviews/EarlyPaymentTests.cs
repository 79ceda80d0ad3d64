using TitleReview.Core.FormalReviews;
using TitleReview.Core.Kernel;
using TitleReview.Core.Notices;
using TitleReview.Core.Policies;
using TitleReview.Core.Workflow;
using Xunit;

namespace TitleReview.Tests.Core.FormalReviews;

public sealed class EarlyPaymentTests
{
    private static readonly Policy _party = PolicyCatalogue.Load("party-school-2023");
    private static readonly Policy _online = PolicyCatalogue.Load("online-requirements-2023");
    private static readonly DateTime _closing = BeijingTime.StartOf(new(2023, 10, 21));

    [Theory]
    [InlineData(Stage.Draft, false)]
    [InlineData(Stage.Withdrawn, false)]
    [InlineData(Stage.Returned, true)]
    [InlineData(Stage.UnitAudit, true)]
    [InlineData(Stage.FormalReview, true)]
    [InlineData(Stage.FeeDue, true)]
    [InlineData(Stage.Admitted, false)]
    public void MayPay_WherePaymentClosesWithFiling_FromSubmissionOn(Stage stage, bool may)
    {
        Assert.Equal(may, EarlyPayment.MayPay(stage, _party.Windows));
        Assert.Equal(stage == Stage.FeeDue, EarlyPayment.MayPay(stage, _online.Windows));
    }

    [Fact]
    public void Remind_OnTheLastEvening_SaysHowLongThereIs()
    {
        var evening = EarlyPayment.Remind(_closing.AddHours(-2.5), _party)!;

        Assert.Equal("三（三）", evening.Source.Clause);
        Assert.Contains("提交后即可缴费", evening.Sentence, StringComparison.Ordinal);
        Assert.Contains("2023年10月20日是缴费的最后一天，距截止还有2小时30分钟", evening.Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("最后一天", EarlyPayment.Remind(_closing.AddHours(-25), _party)!.Sentence, StringComparison.Ordinal);
        Assert.Contains("还有1分钟", EarlyPayment.Remind(_closing.AddMilliseconds(-1), _party)!.Sentence, StringComparison.Ordinal);
        Assert.Equal(Outcome.Refused, EarlyPayment.Remind(_closing, _party)!.Outcome);
        Assert.Null(EarlyPayment.Remind(_closing, _online));
    }

    [Fact]
    public void WhyLapses_AroundTheClosing_UnpaidOnly()
    {
        Assert.Null(PaymentRules.WhyLapses(Stage.UnitAudit, isPaid: false, null, _closing.AddMilliseconds(-1), _party));
        var late = Assert.IsType<NotPaidInTime>(PaymentRules.WhyLapses(Stage.UnitAudit, isPaid: false, null, _closing, _party));
        Assert.Equal("三（三）", late.Source!.Clause);
        Assert.Null(PaymentRules.WhyLapses(Stage.UnitAudit, isPaid: true, null, _closing, _party));
        Assert.Null(PaymentRules.WhyLapses(Stage.Admitted, isPaid: false, null, _closing, _party));
    }

    [Fact]
    public void WhyLapses_DaySetByTheOffice_OnlyWhereTheNoticeSaysSo()
    {
        var payBy = new DateOnly(2023, 11, 3);
        var after = BeijingTime.StartOf(payBy.AddDays(1));

        Assert.Null(PaymentRules.WhyLapses(Stage.FeeDue, isPaid: false, payBy, after.AddMilliseconds(-1), _online));
        Assert.Equal("应在2023年11月3日前（含当日）缴费，已经逾期，视为自动放弃评定。", Assert.IsType<FeeIsAbandoned>(PaymentRules.WhyLapses(Stage.FeeDue, isPaid: false, payBy, after, _online)).Sentence);
        Assert.Null(PaymentRules.WhyLapses(Stage.FeeDue, isPaid: false, null, after, _online));
        Assert.Null(PaymentRules.WhyLapses(Stage.FeeDue, isPaid: false, payBy, after, PolicyCatalogue.Load("senior-review-2020")));
    }

    [Fact]
    public void Deadline_WindowWins_ThenTheOfficesDay_ThenNone()
    {
        Assert.Equal((_closing, "缴费时间为2023年9月15日至2023年10月20日，逾期不予受理。"), (PaymentDeadline.Of(_party, new(2023, 1, 1))!.EndsAt, PaymentDeadline.Of(_party, null)!.Sentence));
        Assert.Equal("请在2023年11月3日前（含当日）缴费，逾期视为自动放弃评定。", PaymentDeadline.Of(_online, new(2023, 11, 3))!.Sentence);
        Assert.Null(PaymentDeadline.Of(_online, null));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(219, false)]
    [InlineData(220, true)]
    [InlineData(380, true)]
    public void IsPaid_ByWhatWasRecorded(int paid, bool isPaid) =>
        Assert.Equal(isPaid, FeeTable.IsPaid(paid, FeeTable.Find(ApplicationKind.Review, TitleLevel.Junior, _party.Fees)));

    [Fact]
    public void WhyNotRecord_ToppingUp_AsksForTheRest()
    {
        var at = _closing.AddDays(-1);

        Assert.False(FeeTable.WhyNotRecord(ApplicationKind.Review, TitleLevel.Intermediate, 160, at, _party, alreadyPaid: 220).IsRefused);
        Assert.Equal(160, Assert.IsType<FeeIsNotTheAmount>(Assert.Single(FeeTable.WhyNotRecord(ApplicationKind.Review, TitleLevel.Intermediate, 380, at, _party, alreadyPaid: 220).Refusals)).Due);
    }
}
