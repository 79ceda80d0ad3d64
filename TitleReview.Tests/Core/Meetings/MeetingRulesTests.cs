using TitleReview.Core.Defences;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;
using TitleReview.Core.Policies;
using Xunit;

namespace TitleReview.Tests.Core.Meetings;

public sealed class MeetingRulesTests
{
    private static readonly Policy _policy = PolicyCatalogue.Load("party-school-2023");
    private static readonly DateOnly _today = new(2023, 11, 3);
    private static readonly DefenceOutcome _exempt = Judged(TitleLevel.Junior, null);
    private static readonly DefenceOutcome _due = Judged(TitleLevel.Intermediate, null);

    [Fact]
    public void WhyNotRecord_QuorumAndFiguresRight_Allows() => Assert.False(Record(new(15, 10, 7, 2, 1), _exempt).IsRefused);

    [Fact]
    public void WhyNotRecord_OneBelowQuorum_RefusesWithTheClause() =>
        Assert.Equal(_policy.Meetings.Quorum.Source, Assert.IsType<MeetingHasNoQuorum>(Assert.Single(Record(new(15, 9, 9, 0, 0), _exempt).Refusals)).Source);

    [Fact]
    public void WhyNotRecord_Tomorrow_Refuses() => Assert.IsType<MeetingIsInFuture>(Assert.Single(
        MeetingRules.WhyNotRecord(new(15, 10, 7, 2, 1), _today.AddDays(1), _today, _exempt, _policy.Meetings).Refusals));

    [Theory]
    [InlineData(15, 10, 7, 2, 0)]
    [InlineData(15, 10, 11, -1, 0)]
    public void WhyNotRecord_VotesDoNotAddUp_Refuses(int members, int present, int agree, int against, int abstain) =>
        Assert.IsType<VotesDoNotAddUp>(Assert.Single(Record(new(members, present, agree, against, abstain), _exempt).Refusals));

    [Fact]
    public void WhyNotRecord_MorePresentThanMembers_Refuses() =>
        Assert.IsType<MoreArePresentThanMembers>(Assert.Single(Record(new(15, 16, 16, 0, 0), _exempt).Refusals));

    [Fact]
    public void WhyNotRecord_NothingFilledIn_GivesEveryReason() => Assert.Equal(
        [typeof(CommitteeNeedsMembers), typeof(DefenceIsDue)],
        Record(new(0, 0, 0, 0, 0), _due).Refusals.Select(refusal => refusal.GetType()));

    [Fact]
    public void WhyNotRecord_DefenceFailed_CannotPassButMayFail()
    {
        var (failed, passed) = (Judged(TitleLevel.Intermediate, Heard(false)), Judged(TitleLevel.Intermediate, Heard(true)));

        Assert.IsType<DefenceWasNotPassed>(Assert.Single(Record(new(15, 15, 15, 0, 0), failed).Refusals));
        Assert.False(Record(new(15, 15, 0, 15, 0), failed).IsRefused);
        Assert.False(Record(new(15, 15, 15, 0, 0), passed).IsRefused);
    }

    [Fact]
    public void WhyNotVote_DefenceDue_IsOneSentenceWithTheClause_AndNamesNoGround()
    {
        var refusal = Assert.IsType<DefenceIsDue>(Assert.Single(MeetingRules.WhyNotVote(_due).Refusals));

        Assert.Equal(_due.Finding.Source, refusal.Source);
        Assert.DoesNotContain(_due.Finding.Sentence, refusal.Sentence, StringComparison.Ordinal);
        Assert.False(MeetingRules.WhyNotVote(_exempt).IsRefused);
    }

    [Fact]
    public void WhyNotVote_MeanMayStillChange_WaitsForTheEndOfAllDefences()
    {
        Assert.IsType<DefenceScoreMayChange>(Assert.Single(MeetingRules.WhyNotVote(_exempt with { IsProvisional = true }).Refusals));
    }

    [Theory]
    [InlineData(10, 7, true)]
    [InlineData(10, 6, false)]
    [InlineData(9, 6, true)]
    [InlineData(0, 0, false)]
    public void HasPassed_TwoThirdsOfThosePresent(int present, int agree, bool hasPassed) =>
        Assert.Equal(hasPassed, MeetingRules.HasPassed(new(15, present, agree, present - agree, 0), _policy.Meetings));

    [Fact]
    public void Recorded_Exempt_NamesTheClause() => Assert.Contains(_exempt.Finding.Source.ToString(), _exempt.Recorded, StringComparison.Ordinal);

    [Theory]
    [InlineData(null, null, "没有结论")]
    [InlineData(null, true, "通过")]
    [InlineData(null, false, "未通过")]
    [InlineData(85.167, true, "85.17分")]
    [InlineData(59.5, false, "59.50分，未通过")]
    public void Blindly_SaysPointsOrConclusionAlone(double? points, bool? hasPassed, string words) =>
        Assert.Equal(words, (_due with { Points = (decimal?)points, HasPassed = hasPassed }).Blindly);

    private static Verdict Record(VoteCount votes, DefenceOutcome defence) => MeetingRules.WhyNotRecord(votes, _today, _today, defence, _policy.Meetings);

    private static HeardDefence Heard(bool agrees) => new(DefenceAttendance.Heard, "", IsRemote: false, [new(null, agrees), new(null, agrees), new(null, agrees)]);

    private static DefenceOutcome Judged(TitleLevel level, HeardDefence? heard) =>
        DefenceJudging.Of(new(Guid.Empty), DefencePlaces.Decide(level, "州直单位", null, [], _policy), heard, "经济", [], isClosed: false, _policy);
}
