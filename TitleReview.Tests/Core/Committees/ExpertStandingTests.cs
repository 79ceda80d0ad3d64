using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using Xunit;

namespace TitleReview.Tests.Core.Committees;

public sealed class ExpertStandingTests
{
    private static readonly ExpertsPolicy _policy = PolicyCatalogue.Load("party-school-2023").Experts;
    private static readonly ExpertChange _retired = new("退休", new DateOnly(2023, 8, 31));

    // worked examples EX-06-a and EX-06-b
    [Theory]
    [InlineData("2023-08-30", Outcome.Pass)]
    [InlineData("2023-08-31", Outcome.Refused)]
    [InlineData("2023-09-10", Outcome.Refused)]
    public void CheckDraw_AroundTheDayOfRetirement_OutFromThatDayOn(string drawnOn, Outcome outcome) =>
        Assert.Equal(outcome, ExpertStanding.CheckDraw([_retired], DateOnly.Parse(drawnOn), _policy).Outcome);

    [Fact]
    public void CheckDraw_EachGroundOfTheLetter_TakesOut() => Assert.All(
        _policy.RemovalGrounds.Value,
        ground => Assert.Equal(Outcome.Refused, ExpertStanding.CheckDraw([new ExpertChange(ground, _retired.Since)], _retired.Since, _policy).Outcome));

    [Fact]
    public void CheckDraw_AnotherChange_TakesNobodyOut() =>
        Assert.Equal(Outcome.Pass, ExpertStanding.CheckDraw([new ExpertChange("变更联系电话", _retired.Since)], _retired.Since, _policy).Outcome);

    [Fact]
    public void CheckDraw_SeveralChanges_SaysTheFirstWhateverTheirOrder()
    {
        var moved = new ExpertChange("调离原专业技术岗位", new DateOnly(2023, 3, 1));
        var drawnOn = new DateOnly(2023, 10, 1);

        Assert.Equal(ExpertStanding.CheckDraw([_retired, moved], drawnOn, _policy), ExpertStanding.CheckDraw([moved, _retired], drawnOn, _policy));
        Assert.Contains("调离", ExpertStanding.CheckDraw([_retired, moved], drawnOn, _policy).Sentence, StringComparison.Ordinal);
    }
}
