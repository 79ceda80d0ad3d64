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
    private static readonly DefenceDecision _exempt = DefenceExemption.Decide(TitleLevel.Junior, "州直单位", [], _policy.Defence);
    private static readonly DefenceDecision _due = DefenceExemption.Decide(TitleLevel.Intermediate, "州直单位", [], _policy.Defence);

    [Fact]
    public void WhyNotRecord_QuorumAndFiguresRight_Allows() => Assert.False(Record(new(15, 10, 7, 2, 1), _exempt, DefenceAnswer.None).IsRefused);

    [Fact]
    public void WhyNotRecord_OneBelowQuorum_RefusesWithTheClause() =>
        Assert.Equal(_policy.Meetings.Quorum.Source, Assert.IsType<MeetingHasNoQuorum>(Assert.Single(Record(new(15, 9, 9, 0, 0), _exempt, DefenceAnswer.None).Refusals)).Source);

    [Fact]
    public void WhyNotRecord_Tomorrow_Refuses() => Assert.IsType<MeetingIsInFuture>(Assert.Single(
        MeetingRules.WhyNotRecord(new(15, 10, 7, 2, 1), _today.AddDays(1), _today, _exempt, DefenceAnswer.None, _policy.Meetings).Refusals));

    [Theory]
    [InlineData(15, 10, 7, 2, 0)]
    [InlineData(15, 10, 11, -1, 0)]
    public void WhyNotRecord_VotesDoNotAddUp_Refuses(int members, int present, int agree, int against, int abstain) =>
        Assert.IsType<VotesDoNotAddUp>(Assert.Single(Record(new(members, present, agree, against, abstain), _exempt, DefenceAnswer.None).Refusals));

    [Fact]
    public void WhyNotRecord_MorePresentThanMembers_Refuses() =>
        Assert.IsType<MoreArePresentThanMembers>(Assert.Single(Record(new(15, 16, 16, 0, 0), _exempt, DefenceAnswer.None).Refusals));

    [Fact]
    public void WhyNotRecord_NothingFilledIn_GivesEveryReason() => Assert.Equal(
        [typeof(CommitteeNeedsMembers), typeof(DefenceNeedsAnswer)],
        Record(new(0, 0, 0, 0, 0), _due, DefenceAnswer.None).Refusals.Select(refusal => refusal.GetType()));

    [Fact]
    public void WhyNotRecord_DefenceFailed_CannotPassButMayFail()
    {
        Assert.IsType<DefenceWasNotPassed>(Assert.Single(Record(new(15, 15, 15, 0, 0), _due, DefenceAnswer.Failed).Refusals));
        Assert.False(Record(new(15, 15, 0, 15, 0), _due, DefenceAnswer.Failed).IsRefused);
        Assert.False(Record(new(15, 15, 15, 0, 0), _due, DefenceAnswer.Passed).IsRefused);
    }

    [Theory]
    [InlineData(10, 7, true)]
    [InlineData(10, 6, false)]
    [InlineData(9, 6, true)]
    [InlineData(0, 0, false)]
    public void HasPassed_TwoThirdsOfThosePresent(int present, int agree, bool hasPassed) =>
        Assert.Equal(hasPassed, MeetingRules.HasPassed(new(15, present, agree, present - agree, 0), _policy.Meetings));

    [Fact]
    public void Sentence_Exempt_NamesTheClause() => Assert.Contains(_exempt.Finding.Source.ToString(), MeetingRules.Sentence(_exempt, DefenceAnswer.None), StringComparison.Ordinal);

    private static Verdict Record(VoteCount votes, DefenceDecision defence, DefenceAnswer answer) =>
        MeetingRules.WhyNotRecord(votes, _today, _today, defence, answer, _policy.Meetings);
}
