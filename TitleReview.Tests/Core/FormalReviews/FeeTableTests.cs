using TitleReview.Core.FormalReviews;
using TitleReview.Core.Kernel;
using TitleReview.Core.Notices;
using TitleReview.Core.Policies;
using Xunit;

namespace TitleReview.Tests.Core.FormalReviews;

public sealed class FeeTableTests
{
    private static readonly Policy _policy = PolicyCatalogue.Load("party-school-2023");
    private static readonly DateTime _inTime = BeijingTime.StartOf(new(2023, 10, 9));

    [Theory]
    [InlineData(ApplicationKind.Review, TitleLevel.Intermediate, 380)]
    [InlineData(ApplicationKind.Review, TitleLevel.Junior, 220)]
    [InlineData(ApplicationKind.InitialDetermination, TitleLevel.Intermediate, 380)]
    [InlineData(ApplicationKind.InitialDetermination, TitleLevel.Junior, 100)]
    [InlineData(ApplicationKind.Conferral, TitleLevel.Intermediate, 380)]
    [InlineData(ApplicationKind.Conferral, TitleLevel.Junior, null)]
    [InlineData(ApplicationKind.Review, TitleLevel.Full, null)]
    public void Find_KindAndLevel_AsTheNoticeSays(ApplicationKind kind, TitleLevel level, int? yuan) =>
        Assert.Equal(yuan, FeeTable.Find(kind, level, _policy.Fees)?.Value);

    [Fact]
    public void WhyNotRecord_AnotherAmount_SaysWhatIsDue()
    {
        var refusal = Assert.Single(FeeTable.WhyNotRecord(ApplicationKind.Review, TitleLevel.Intermediate, 220, _inTime, _policy).Refusals);

        Assert.Equal("登记的金额是220元，应缴380元，请核对收据。", Assert.IsType<FeeIsNotTheAmount>(refusal).Sentence);
        Assert.False(FeeTable.WhyNotRecord(ApplicationKind.Review, TitleLevel.Intermediate, 380, _inTime, _policy).IsRefused);
    }

    [Fact]
    public void WhyNotRecord_NoFeeSetAndLate_BothSaidTogether()
    {
        var refusals = FeeTable.WhyNotRecord(ApplicationKind.Conferral, TitleLevel.Junior, 380, _inTime.AddDays(30), _policy).Refusals;

        Assert.Collection(refusals, first => Assert.IsType<NoFeeIsSet>(first), second => Assert.IsType<PaymentOutsideWindow>(second));
    }

    [Fact]
    public void Explain_AmountNamed_NotNamed_OrNoAmountsAtAll()
    {
        var silent = _policy.Fees with { PerPerson = new Cited<IReadOnlyDictionary<ApplicationKind, IReadOnlyDictionary<TitleLevel, int>>>(
            new Dictionary<ApplicationKind, IReadOnlyDictionary<TitleLevel, int>>(), _policy.Fees.PerPerson.Source, Confidence.Proposed) };

        Assert.Equal("评审中级每人应缴380元。", FeeTable.Explain(ApplicationKind.Review, TitleLevel.Intermediate, _policy.Fees).Sentence);
        Assert.Equal(Outcome.Refused, FeeTable.Explain(ApplicationKind.Conferral, TitleLevel.Associate, _policy.Fees).Outcome);
        Assert.Equal(Outcome.NeedsPerson, FeeTable.Explain(ApplicationKind.Review, TitleLevel.Associate, silent).Outcome);
        Assert.False(FeeTable.WhyNotRecord(ApplicationKind.Review, TitleLevel.Associate, 500, _inTime, _policy with { Fees = silent }).IsRefused);
    }
}
