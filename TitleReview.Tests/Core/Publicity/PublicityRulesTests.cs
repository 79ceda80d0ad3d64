using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Publicity;
using Xunit;

namespace TitleReview.Tests.Core.Publicity;

public sealed class PublicityRulesTests
{
    private static readonly PublicityPolicy _policy = PolicyCatalogue.Load("party-school-2023").Publicity;
    private static readonly WorkingCalendar _calendar = new(ReferenceCalendar.Days);
    private static readonly DateRange _week = new(new(2023, 9, 18), new(2023, 9, 22));

    [Fact]
    public void CheckUnit_TooShort_SaysUntilWhen()
    {
        var finding = PublicityRules.CheckUnit(new(new(2023, 9, 28), new(2023, 10, 9)), _policy, _calendar);

        Assert.Equal(Outcome.Refused, finding.Outcome);
        Assert.Equal("公示2023年9月28日至2023年10月9日，只有4个工作日，少于5个工作日，请延长至2023年10月10日。", finding.Sentence);
        Assert.Equal("五（二）", finding.Source.Clause);
    }

    [Fact]
    public void CheckResults_CitesTheRegulation() =>
        Assert.Contains("第40号", PublicityRules.CheckResults(_week, _policy, _calendar).Source.Document, StringComparison.Ordinal);

    [Fact]
    public void CheckUnit_YearWithoutTheRegionsDays_WarnsBesideTheCount() => Assert.Contains(
        "2024年尚未录入自治区放假安排", PublicityRules.CheckUnit(new(new(2024, 9, 2), new(2024, 9, 6)), _policy, _calendar).Sentence, StringComparison.Ordinal);

    [Fact]
    public void CheckUnit_ExtendedIntoAYearThatIsNotKnown_WarnsOfThatYear()
    {
        var days = new DateRange(new(2023, 12, 28), new(2023, 12, 29));

        Assert.Contains("2024年尚未录入自治区放假安排", PublicityRules.CheckUnit(days, _policy, _calendar).Sentence, StringComparison.Ordinal);
        Assert.Contains(
            PublicityRules.WhyNotPassOn(days, open: [], BeijingTime.StartOf(new(2024, 2, 1)), _policy, _calendar).Refusals,
            refusal => refusal is PublicityTooShort && refusal.Sentence.Contains("2024年尚未录入自治区放假安排", StringComparison.Ordinal));
    }

    [Fact]
    public void WhyNotPassOn_AskedTwice_TheSameRefusals() => Assert.Equal(
        PublicityRules.WhyNotPassOn(_week, open: [], DateTime.UnixEpoch, _policy, _calendar).Refusals,
        PublicityRules.WhyNotPassOn(_week, open: [], DateTime.UnixEpoch, _policy, _calendar).Refusals);

    [Fact]
    public void CheckUnit_StartDayNotCounted_OneFewer()
    {
        var strict = _policy with { CountsStartDay = _policy.CountsStartDay with { Value = false } };

        Assert.Equal("5/5", PublicityRules.CheckUnit(_week, _policy, _calendar).Arithmetic);
        Assert.Equal("4/5", PublicityRules.CheckUnit(_week, strict, _calendar).Arithmetic);
        Assert.Equal(new(2023, 9, 25), PublicityRules.EarliestUnitEnd(_week.From, strict, _calendar));
    }

    [Fact]
    public void EarliestEnd_IsTheFirstThatPasses()
    {
        Assert.Equal(_week.To, PublicityRules.EarliestUnitEnd(_week.From, _policy, _calendar));
        Assert.Equal(_week.To, PublicityRules.EarliestResultsEnd(_week.From, _policy, _calendar));
    }

    [Theory]
    [InlineData("2023-09-22T23:59:59", true)]
    [InlineData("2023-09-23T00:00:00", false)]
    public void WhyNotPassOn_AroundTheLastMidnight_RefusedUntilItIsOver(string beijing, bool isRefused)
    {
        var verdict = PublicityRules.WhyNotPassOn(_week, open: [], BeijingTime.ToUtc(DateTime.Parse(beijing)), _policy, _calendar);

        Assert.Equal(isRefused, verdict.Refusals is [PublicityNotEnded]);
    }

    [Fact]
    public void WhyNotPassOn_NothingRecorded_SaysHowLong() => Assert.IsType<PublicityNotRecorded>(
        Assert.Single(PublicityRules.WhyNotPassOn(null, open: [], DateTime.UnixEpoch, _policy, _calendar).Refusals));

    [Fact]
    public void WhyNotPassOn_TooShortNotOverAndObjection_AllSaidTogether()
    {
        var refusals = PublicityRules.WhyNotPassOn(_week with { To = new(2023, 9, 21) }, [new(1, _week.From, ObjectionChannel.Letter)], BeijingTime.StartOf(_week.From), _policy, _calendar).Refusals;

        Assert.Collection(
            refusals,
            first => Assert.Equal(new DateOnly(2023, 9, 22), Assert.IsType<PublicityTooShort>(first).EarliestEnd),
            second => Assert.IsType<PublicityNotEnded>(second),
            third => Assert.IsType<ObjectionIsOpen>(third));
    }

    [Fact]
    public void WhyNotFinal_ResultsPublishedLongEnough_Allowed() =>
        Assert.False(PublicityRules.WhyNotFinal(_week, open: [], BeijingTime.StartOf(new(2023, 9, 23)), _policy, _calendar).IsRefused);
}
