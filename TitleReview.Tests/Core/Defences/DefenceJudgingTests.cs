using TitleReview.Core.Applications;
using TitleReview.Core.Defences;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using Xunit;

namespace TitleReview.Tests.Core.Defences;

public sealed class DefenceJudgingTests
{
    private static readonly CaseId _case = new(Guid.Empty);
    private static readonly Policy _policy = PolicyCatalogue.Load("senior-review-2020");

    [Theory]
    [InlineData(DefenceAttendance.Waiting)]
    [InlineData(DefenceAttendance.Late)]
    [InlineData(DefenceAttendance.Defending)]
    public void Of_BeforeItWasHeard_IsOpen(DefenceAttendance attendance)
    {
        var outcome = Judge(TitleLevel.Full, null, new HeardDefence(attendance, "", IsRemote: false, []));

        Assert.Equal((null, Outcome.NeedsPerson), (outcome.HasPassed, outcome.Finding.Outcome));
    }

    [Fact]
    public void Of_MarksMissing_SaysHowMany()
    {
        var outcome = Judge(TitleLevel.Full, null, Heard(new(null, true), default, default));

        Assert.Equal((null, "已答辩，还有2名答辩组成员没有评分。"), (outcome.HasPassed, outcome.Finding.Sentence));
    }

    [Fact]
    public void Of_InTheDrawPool_WaitsForTheDraw() => Assert.Null(Judge(TitleLevel.Associate, null, null).HasPassed);

    [Fact]
    public void Of_NotDrawn_NothingStandsInTheWay() => Assert.Equal((true, DefenceMode.None), (Judge(TitleLevel.Associate, false, null).HasPassed, Judge(TitleLevel.Associate, false, null).Mode));

    [Theory]
    [InlineData(2, true)]
    [InlineData(1, false)]
    public void Of_DrawnByVideo_TwoOfThreePass(int agree, bool passes)
    {
        var outcome = Judge(TitleLevel.Associate, true, Heard([.. Enumerable.Range(0, 3).Select(i => new PanelMark(null, i < agree))]));

        Assert.Equal((DefenceMode.Remote, passes), (outcome.Mode, outcome.HasPassed));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Of_NotDrawnWherePointsAreGiven_TakesTheMean_WhichIsFixedByTheLastDefence(bool isClosed)
    {
        var scored = _policy with { Defence = _policy.Defence with { IsScored = new Cited<bool>(true, _policy.Defence.IsScored.Source, Confidence.Notice) } };
        DefenceResult[] results = [new(2020, "经济", WasOnSite: true, 80m), new(2020, "经济", WasOnSite: true, 85.5m), new(2020, "经济", WasOnSite: true, 90m), new(2020, "经济", WasOnSite: false, 10m)];

        var outcome = DefenceJudging.Of(_case, DefencePlaces.Decide(TitleLevel.Associate, "喀什地区", false, [], scored), null, "经济", results, isClosed, scored);

        Assert.Equal((85.17m, !isClosed), (outcome.Points, outcome.IsProvisional));
    }

    [Fact]
    public void Timer_ExtendedAfterItsEnd_CountsFromNow()
    {
        var now = new DateTime(2020, 10, 12, 2, 0, 0, DateTimeKind.Utc);
        var timer = DefenceTimer.Start(now, 15);

        Assert.Equal(-60, timer.Left(now.AddMinutes(16)));
        Assert.Equal(120, timer.Extend(now.AddMinutes(16), 2).Left(now.AddMinutes(16)));
        Assert.Equal(5 * 60, timer.Extend(now.AddMinutes(12), 2).Left(now.AddMinutes(12)));
        Assert.Equal(default, default(DefenceTimer).Pause(now).Resume(now).Extend(now, 5));
    }

    [Fact]
    public void Places_OfferedToTheApplicant_AreThoseTheNoticeTellsApart()
    {
        var field = SectionCatalogue.Sections.Single(section => section.Key == SectionCatalogue.Basic).Fields.Single(one => one.Key == "place");

        var offered = FieldChoices.Of(SectionCatalogue.Basic, field, _policy);

        Assert.Equal(["乌鲁木齐市", "昌吉回族自治州直单位", "吐鲁番市直单位"], offered.Take(3));
        Assert.Equal(3 + Division.PrefecturesOfXinjiang.Count - 1, offered.Distinct().Count());
        Assert.All(offered.Take(3), place => Assert.Equal(DefenceMode.OnSite, DefencePlaces.Decide(TitleLevel.Associate, place, null, [], _policy).Mode));
        Assert.All(offered.Skip(3), place => Assert.Equal(DefenceMode.InDrawPool, DefencePlaces.Decide(TitleLevel.Associate, place, null, [], _policy).Mode));
    }

    private static HeardDefence Heard(params PanelMark[] marks) => new(DefenceAttendance.Heard, "", IsRemote: false, marks);

    private static DefenceOutcome Judge(TitleLevel level, bool? drawn, HeardDefence? heard) =>
        DefenceJudging.Of(_case, DefencePlaces.Decide(level, "喀什地区", drawn, [], _policy), heard, "经济", [], isClosed: false, _policy);
}
