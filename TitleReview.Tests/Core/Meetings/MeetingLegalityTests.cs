using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;
using TitleReview.Core.Policies;
using TitleReview.Core.Publicity;
using Xunit;

namespace TitleReview.Tests.Core.Meetings;

public sealed class MeetingLegalityTests
{
    private static readonly Policy _policy = PolicyCatalogue.Load("party-school-2023");
    private static readonly PersonId[] _people = [.. Enumerable.Range(1, 11).Select(number => new PersonId(new Guid(number, 0, 0, new byte[8])))];
    private static readonly Finding _filed = new("FB-02", Outcome.Pass, "没有超期。", _policy.Filing.BeforeDays.Source);

    private static readonly MeetingFacts _lawful = new(
        Of(11, 8), DrawProof.Holds, [new("党史党建组", 5, 1), new("政治学组", 3, 1), new("经济管理组", 3, 1)], HasHeads: true, CommitteeForming.BySpecialty, TitleLevel.Associate, OwnUnit: null, IsRegistered: true,
        "党校教师", ["党校教师"], Cases: 2, CasesNotReady: 0, CasesWithRecusal: 0, [], StaffPledgesOwed: 0, PresidingChair.IsPresent, _filed,
        PublicityRules.ForetellResults(new(2023, 11, 13), _policy.Publicity, ReferenceCalendar.Calendar));

    [Fact]
    public void Lights_OfALawfulMeeting_AreAllGreen_AndEachNamesItsDocument()
    {
        var lights = Lights(_lawful);

        Assert.Empty(MeetingLegality.WhyNotBegin(lights).Refusals);
        Assert.Contains("最早至2023年11月17日", lights[^1].Sentence, StringComparison.Ordinal);
        Assert.All(lights, light => Assert.True(light.Outcome == Outcome.Pass && light.Basis.Length > 0, light.Sentence));
        Assert.Equal(["CM-01", "CM-02", "CM-03", "CM-05", "CM-06", "CM-07", "CM-08", "CM-09", "FB-02", "PB-07", "RG-08"], lights.Select(light => light.Rule).Distinct().Order());
    }

    /// <summary>Article numbers between 10 and 21 were never checked against the official text.</summary>
    [Fact]
    public void Lights_NameTheOrder_NotItsUncheckedArticles() =>
        Assert.All(Lights(_lawful), light => Assert.DoesNotMatch("第[一二三四五六七八九十0-9]+条", $"{light.Basis}{light.Sentence}"));

    [Theory]
    [InlineData(nameof(DrawProof.None), "CM-01")]
    [InlineData(nameof(DrawProof.Differs), "CM-01")]
    [InlineData(nameof(DrawProof.IsOutdated), "CM-01")]
    public void Draw_ThatIsNotProven_IsRed(string proof, string rule) => AssertRed(_lawful with { Draw = Enum.Parse<DrawProof>(proof) }, rule);

    [Fact]
    public void Groups_BelowThree_OrWithoutAHead_AreRed_AndNamed()
    {
        var light = AssertRed(_lawful with { Groups = [new("党史党建组", 5, 1), new("政治学组", 2, 1)] }, "CM-03");
        Assert.StartsWith("政治学组：", light.Sentence, StringComparison.Ordinal);
        AssertRed(_lawful with { Groups = [new("党史党建组", 3, 0)] }, "CM-03");
        AssertRed(_lawful with { Groups = [new("党史党建组", 3, 2)] }, "CM-03");
        Assert.Empty(Red(_lawful with { Groups = [new("全体", 2, 0)], HasHeads = false }));
    }

    [Theory]
    [InlineData(CommitteeForming.BySeries, 25, 0)]
    [InlineData(CommitteeForming.BySeries, 23, 1)]
    [InlineData(CommitteeForming.BySpecialty, 11, 0)]
    [InlineData(CommitteeForming.BySpecialty, 12, 1)]
    [InlineData(CommitteeForming.BySpecialty, 10, 2)]
    public void Size_OddAndLargeEnough_OrRed(CommitteeForming forming, int members, int red) =>
        Assert.Equal(red, Red(_lawful with { Roll = Of(members, members), Forming = forming }).Count(light => light.Rule == "CM-05"));

    [Theory]
    [InlineData(20, 15, false)]
    [InlineData(20, 16, true)]
    [InlineData(25, 18, false)]
    [InlineData(11, 8, false)]
    public void OwnUnit_UpToThreeQuarters(int members, int own, bool isRed) =>
        Assert.Equal(isRed, Red(_lawful with { Roll = Of(members, members), OwnUnit = own }).Any(light => light.Rule == "CM-04"));

    [Fact]
    public void Series_OfTwoKinds_IsRed() => AssertRed(_lawful with { CaseSeries = ["工程", "经济"] }, "CM-02");

    [Fact]
    public void Pledges_Registration_Filing_Cases_AndChair_EachTurnOneLightRed()
    {
        Assert.Contains("3、7号成员、2名工作人员", AssertRed(_lawful with { PledgesOwed = [3, 7], StaffPledgesOwed = 2 }, "CM-09").Sentence, StringComparison.Ordinal);
        AssertRed(_lawful with { IsRegistered = false }, "RG-08");
        AssertRed(_lawful with { FilingBefore = new Finding("FB-02", Outcome.Refused, "迟了。", _policy.Filing.BeforeDays.Source) }, "FB-02");
        AssertRed(_lawful with { Cases = 0 }, "CM-07");
        AssertRed(_lawful with { CasesNotReady = 1 }, "CM-07");
        foreach (var chair in new[] { PresidingChair.None, PresidingChair.MayNotPreside, PresidingChair.IsAbsent })
        {
            Assert.True(AssertRed(_lawful with { Chair = chair }, "CM-06").Confidence == Confidence.Proposed, "the regulation was not read here");
        }
    }

    [Theory]
    [InlineData(7, true)]
    [InlineData(8, false)]
    public void Quorum_OfEleven_IsEight(int present, bool isRed) => Assert.Equal(isRed, Red(_lawful with { Roll = Of(11, present) }).Any(light => light.Rule == "CM-06"));

    [Fact]
    public void Recusals_AreNeverRed_AndSayHowTheyCount()
    {
        var light = Lights(_lawful with { CasesWithRecusal = 2 }).Single(one => one.Rule == "CM-08");
        Assert.Equal(Outcome.Pass, light.Outcome);
        Assert.EndsWith("在场的回避成员计入出席人数。", light.Sentence, StringComparison.Ordinal);
        Assert.EndsWith("不计入出席人数。", Lights(_lawful with { CasesWithRecusal = 1, Roll = Of(11, 8) with { CountsRecused = false } }).Single(one => one.Rule == "CM-08").Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void OpenBallot_WithARecusedMember_KeepsTheBaseOrNot_AsIsSet()
    {
        var roll = Of(11, 8) with { Recused = [_people[0], _people[10]] };

        Assert.Equal((7, 1, 8), (roll.Voters.Count, roll.Withdrawn, roll.Base));
        Assert.Empty(MeetingLegality.WhyNotOpenBallot(roll, _policy.Meetings).Refusals);
        // not counted, seven of eleven are left
        Assert.IsType<MeetingHasNoQuorum>(Assert.Single(MeetingLegality.WhyNotOpenBallot(roll with { CountsRecused = false }, _policy.Meetings).Refusals));
        Assert.IsType<BallotNeedsVoters>(Assert.Single(MeetingLegality.WhyNotOpenBallot(roll with { Recused = _people }, _policy.Meetings).Refusals));
        Assert.IsType<CommitteeNeedsMembers>(Assert.Single(MeetingLegality.WhyNotOpenBallot(new Roll(0, [], []), _policy.Meetings).Refusals));
    }

    [Fact]
    public void Count_OfAVoteThatLostItsQuorum_IsRefused_WhoeverCameInBetween()
    {
        var opened = Of(11, 8);
        Assert.Empty(MeetingLegality.WhyNotCount(opened, opened, _policy.Meetings).Refusals);
        Assert.Empty(MeetingLegality.WhyNotCount(Of(11, 9), Of(11, 8), _policy.Meetings).Refusals);

        var left = opened with { Present = [.. _people.Skip(1).Take(7), _people[9]] };

        Assert.Equal([new VoteLostItsQuorum(11, 7, 8, _policy.Meetings.Quorum.Source)], MeetingLegality.WhyNotCount(opened, left, _policy.Meetings).Refusals);
        Assert.True(MeetingLegality.LosesQuorum(Of(11, 7), _policy.Meetings));
        Assert.False(MeetingLegality.LosesQuorum(Of(11, 8), _policy.Meetings));
    }

    [Theory]
    [InlineData(7, 0, 5, true)]
    [InlineData(7, 0, 4, false)]
    [InlineData(8, 0, 5, false)]
    [InlineData(9, 3, 6, false)]
    [InlineData(6, 0, 4, true)]
    public void Passed_TwoThirdsOfWhoeverCounts_AbstainingOrWithdrawnAmongThem(int voters, int recused, int agree, bool passed) =>
        Assert.Equal(passed, MeetingRules.HasPassed(new VoteCount(11, voters, agree, 0, voters - agree, recused), _policy.Meetings));

    private static Roll Of(int members, int present) => new(members, [.. Enumerable.Range(1, present).Select(number => new PersonId(new Guid(number, 0, 0, new byte[8])))], []);

    private static IReadOnlyList<Finding> Lights(MeetingFacts facts) => MeetingLegality.Lights(facts, _policy.Committees, _policy.Meetings, _policy.Registration, ConductPolicy.InForce);

    private static List<Finding> Red(MeetingFacts facts) => [.. MeetingLegality.WhyNotBegin(Lights(facts)).Refusals.Cast<MeetingIsUnlawful>().Select(refusal => refusal.Light)];

    private static Finding AssertRed(MeetingFacts facts, string rule)
    {
        var light = Assert.Single(Red(facts));
        Assert.Equal(rule, light.Rule);
        return light;
    }
}
