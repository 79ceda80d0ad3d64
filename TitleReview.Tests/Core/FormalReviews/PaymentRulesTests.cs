using TitleReview.Core.FormalReviews;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Workflow;
using Xunit;

namespace TitleReview.Tests.Core.FormalReviews;

public sealed class PaymentRulesTests
{
    private static readonly PaymentPolicy _online = PolicyCatalogue.Load("online-requirements-2023").Payment;
    private static readonly PaymentPolicy _senior = PolicyCatalogue.Load("senior-review-2020").Payment;
    private static readonly DateOnly _payBy = new(2023, 10, 20);
    private static readonly DateTime _lastSecond = BeijingTime.StartOf(_payBy.AddDays(1)).AddSeconds(-1);

    [Fact]
    public void Check_BeforeTheMaterialsAreReceived_NothingIsDue() =>
        Assert.Equal(Outcome.NotApplicable, PaymentRules.Check(Stage.FormalReview, _payBy, null, _lastSecond.AddDays(9), _online).Outcome);

    [Theory]
    [InlineData(0, Outcome.Pass, Outcome.Warning)]
    [InlineData(1, Outcome.Refused, Outcome.Refused)]
    public void Check_AroundTheLastSecond_ThenAbandoned(int secondsLater, Outcome whenPaid, Outcome whenUnpaid)
    {
        var at = _lastSecond.AddSeconds(secondsLater);

        Assert.Equal(whenPaid, PaymentRules.Check(Stage.FeeDue, _payBy, at, at.AddDays(30), _online).Outcome);
        Assert.Equal(whenUnpaid, PaymentRules.Check(Stage.FeeDue, _payBy, null, at, _online).Outcome);
    }

    [Fact]
    public void Check_Late_SaysThatItCountsAsGivenUp()
    {
        var finding = PaymentRules.Check(Stage.FeeDue, _payBy, null, _lastSecond.AddSeconds(1), _online);

        Assert.Equal(("应在2023年10月20日前（含当日）缴费，已经逾期，视为自动放弃评定。", "四"), (finding.Sentence, finding.Source.Clause));
    }

    [Fact]
    public void Check_LateWhereTheNoticeIsSilent_IsLeftToTheOffice() =>
        Assert.Equal((Outcome.NeedsPerson, Confidence.Proposed), (Late().Outcome, Late().Confidence));

    [Fact]
    public void Check_NoLastDaySet_NothingLapses()
    {
        Assert.Equal(Outcome.NeedsPerson, PaymentRules.Check(Stage.FeeDue, null, null, _lastSecond, _online).Outcome);
        Assert.Equal(Outcome.Pass, PaymentRules.Check(Stage.Admitted, null, _lastSecond, _lastSecond, _online).Outcome);
    }

    [Theory]
    [InlineData(true, "本地州市人社局")]
    [InlineData(false, "自治区人力资源和社会保障厅")]
    public void Payee_OfSeniorReview_ByTheUnit(bool isOfPrefecture, string payee) =>
        Assert.Contains(payee, PaymentRules.Payee(isOfPrefecture, _senior).Sentence, StringComparison.Ordinal);

    [Fact]
    public void Refund_NoticeIsSilent_IsNotAutomatic()
    {
        Assert.Equal((Outcome.Refused, Confidence.Proposed), (PaymentRules.Refund(_online).Outcome, PaymentRules.Refund(_online).Confidence));
        Assert.Equal(Outcome.NeedsPerson, PaymentRules.Refund(_online with { MayRefund = _online.MayRefund with { Value = true } }).Outcome);
    }

    private static Finding Late() => PaymentRules.Check(Stage.FeeDue, _payBy, null, _lastSecond.AddSeconds(1), _senior);
}
