using FsCheck;
using FsCheck.Fluent;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using Xunit;
using Outcome = TitleReview.Core.Kernel.Outcome;

namespace TitleReview.Tests.Core.Auditing;

public sealed class SpecialChannelsTests
{
    private static readonly SpecialChannelsPolicy _policy = PolicyCatalogue.Load("senior-review-2020").SpecialChannels;

    [Theory]
    [InlineData("中央驻疆单位", "省部级人事（职称）部门", true, 0)]
    [InlineData("外省驻疆企业", "省部级人事（职称）部门", true, 0)]
    [InlineData("军队", "军区政治部", true, 0)]
    [InlineData("军队", "团级单位", false, 2)]
    [InlineData("军队", "省部级人事（职称）部门", true, 1)]
    [InlineData("中央驻疆单位", null, true, 1)]
    [InlineData("中央驻疆单位", "省部级人事（职称）部门", false, 1)]
    [InlineData("自治区直单位", null, false, 0)]
    public void CheckEntrusted_LetterAndConsent_EachMissingOneIsNamed(string unit, string? letter, bool hasConsent, int refused) => Assert.Equal(
        refused, SpecialChannels.CheckEntrusted(new EntrustedReview(unit, letter, hasConsent), _policy).Count(finding => finding.Outcome == Outcome.Refused));

    [Theory]
    [InlineData("2022-09-01", "2023-08-30", "2023-01-01", Outcome.Refused)]
    [InlineData("2022-09-01", "2023-08-31", "2023-01-01", Outcome.Pass)]
    [InlineData("2022-09-01", "2023-08-31", "2022-08-31", Outcome.Refused)]
    [InlineData("2022-09-01", "2023-08-31", "2022-09-01", Outcome.Pass)]
    [InlineData("2022-09-01", "2023-08-31", "2023-08-31", Outcome.Pass)]
    [InlineData("2022-09-01", "2023-08-31", "2023-09-01", Outcome.Refused)]
    public void CheckAid_TermAndDay_BothEndsInside(string from, string to, string appliesOn, Outcome outcome) => Assert.Equal(
        outcome, SpecialChannels.CheckAid(new DateRange(DateOnly.Parse(from), DateOnly.Parse(to)), DateOnly.Parse(appliesOn), _policy).Outcome);

    [Fact]
    public void CheckAid_AnyDays_NeverThrows() => Prop.ForAll((uint from, uint to, uint on) =>
        SpecialChannels.CheckAid(new DateRange(Day(from), Day(to)), Day(on), _policy).Outcome is Outcome.Pass or Outcome.Refused).Check(FsCheck.Config.QuickThrowOnFailure.WithReplay(20231120, 815));

    [Theory]
    [InlineData("2023-10-29", Outcome.Pass)]
    [InlineData("2023-10-30", Outcome.Refused)]
    [InlineData(null, Outcome.Refused)]
    public void CheckJointPlan_AroundTheFirstDay_TheDayBeforeAtTheLatest(string? filed, Outcome outcome) => Assert.Equal(
        outcome, SpecialChannels.CheckJointPlan(filed is null ? null : DateOnly.Parse(filed), new DateOnly(2023, 10, 30), _policy).Outcome);

    private static DateOnly Day(uint number) => DateOnly.FromDayNumber((int)(number % (uint)(DateOnly.MaxValue.DayNumber + 1)));
}
