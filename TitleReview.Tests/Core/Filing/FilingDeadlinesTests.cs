using FsCheck;
using FsCheck.Fluent;
using TitleReview.Core.Filing;
using TitleReview.Core.Policies;
using Xunit;
using Outcome = TitleReview.Core.Kernel.Outcome;

namespace TitleReview.Tests.Core.Filing;

public sealed class FilingDeadlinesTests
{
    private static readonly FilingPolicy _policy = PolicyCatalogue.Load("party-school-2023").Filing;
    private static readonly DateOnly _meeting = new(2023, 10, 30);

    [Theory]
    [InlineData("2023-10-16", Outcome.Pass)]
    [InlineData("2023-10-17", Outcome.Refused)]
    public void CheckBefore_AroundTwoWeeks_TheDayItselfIsInTime(string filed, Outcome outcome)
    {
        var finding = FilingDeadlines.CheckBefore(_meeting, DateOnly.Parse(filed), _policy);

        Assert.Equal((outcome, "2023-10-30 − 14天 = 2023-10-16", "三"), (finding.Outcome, finding.Arithmetic, finding.Source.Clause));
    }

    [Theory]
    [InlineData("2024-01-31", "2024-02-29")]
    [InlineData("2023-01-31", "2023-02-28")]
    [InlineData("2023-12-15", "2024-01-15")]
    [InlineData("2023-08-31", "2023-09-30")]
    [InlineData("2023-02-28", "2023-03-28")]
    public void After_OneMonth_IsClampedToTheLastDayOfTheMonth(string ended, string last) =>
        Assert.Equal(DateOnly.Parse(last), FilingDeadlines.After(DateOnly.Parse(ended), _policy));

    [Theory]
    [InlineData("2023-11-30", Outcome.Pass)]
    [InlineData("2023-12-01", Outcome.Warning)]
    [InlineData("2023-12-10", Outcome.Warning)]
    [InlineData("2023-12-11", Outcome.Refused)]
    public void CheckAfter_BetweenTheTwoReadings_Reminds(string filed, Outcome outcome) =>
        Assert.Equal(outcome, FilingDeadlines.CheckAfter(_meeting, new DateOnly(2023, 11, 10), DateOnly.Parse(filed), _policy).Outcome);

    [Theory]
    [InlineData("2023-11-10", "事后备案请在2023年11月30日以前完成，最迟2023年12月10日，2023年11月20日没有超期。", "2023-10-30 + 1个月 = 2023-11-30；2023-11-10 + 1个月 = 2023-12-10")]
    [InlineData(null, "事后备案截止2023年11月30日，2023年11月20日没有超期。", "2023-10-30 + 1个月 = 2023-11-30")]
    public void CheckAfter_InTime_ReckonsEachDayThatItNames(string? publicityEnded, string sentence, string arithmetic)
    {
        var finding = FilingDeadlines.CheckAfter(_meeting, publicityEnded is null ? null : DateOnly.Parse(publicityEnded), new DateOnly(2023, 11, 20), _policy);

        Assert.Equal((sentence, arithmetic), (finding.Sentence, finding.Arithmetic));
    }

    /// <summary>What is over cannot be postponed.</summary>
    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(3, false)]
    public void CheckBefore_TooLate_AsksForWhatCanStillBeDone(int days, bool mayPostpone) =>
        Assert.Equal(mayPostpone, FilingDeadlines.CheckBefore(_meeting, _meeting.AddDays(days), _policy).Sentence.Contains("请推迟会议", StringComparison.Ordinal));

    [Fact]
    public void CheckAfter_PublicityNotOver_IsNeverLate() =>
        Assert.Equal(Outcome.Warning, FilingDeadlines.CheckAfter(_meeting, null, new DateOnly(2025, 1, 1), _policy).Outcome);

    [Fact]
    public void Deadlines_AnyDay_AreInOrderAndNeverThrow() => Prop.ForAll((uint day) =>
    {
        var on = DateOnly.FromDayNumber((int)(day % (uint)(DateOnly.MaxValue.DayNumber + 1)));
        return FilingDeadlines.Before(on, _policy) <= on && FilingDeadlines.After(on, _policy) >= on;
    }).Check(FsCheck.Config.QuickThrowOnFailure.WithReplay(20231120, 815));

    [Fact]
    public void CheckBefore_FiledLater_NeverTurnsLateIntoInTime() => Prop.ForAll((ushort earlier, ushort later) =>
        FilingDeadlines.CheckBefore(_meeting, _meeting.AddDays(-earlier), _policy).Outcome == Outcome.Pass
        || FilingDeadlines.CheckBefore(_meeting, _meeting.AddDays(later - earlier), _policy).Outcome == Outcome.Refused).Check(FsCheck.Config.QuickThrowOnFailure.WithReplay(20231120, 815));
}
