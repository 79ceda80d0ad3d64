using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;
using TitleReview.Core.Policies;
using Xunit;

namespace TitleReview.Tests.Core.Meetings;

public sealed class VoteRulesTests
{
    private static readonly MeetingsPolicy _policy = PolicyCatalogue.Load("party-school-2023").Meetings;

    [Theory]
    [InlineData(25, 17)]
    [InlineData(11, 8)]
    [InlineData(3, 2)]
    public void WhyNotOpen_AroundTwoThirds_OpensFromTheLeastOn(int members, int least)
    {
        Assert.Equal(least, Quorum.Least(members, _policy));
        Assert.False(Quorum.WhyNotOpen(members, least, _policy).IsRefused);

        var refusal = Assert.IsType<MeetingHasNoQuorum>(Assert.Single(Quorum.WhyNotOpen(members, least - 1, _policy).Refusals));
        Assert.Contains("第40号", refusal.Source?.Document, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(17, 12)]
    [InlineData(18, 12)]
    [InlineData(20, 14)]
    [InlineData(25, 17)]
    [InlineData(8, 6)]
    [InlineData(9, 6)]
    [InlineData(10, 7)]
    [InlineData(11, 8)]
    public void HasPassed_AroundTwoThirds_PassesFromTheLeastOn(int present, int least)
    {
        Assert.Equal(least, VoteRules.Least(present, _policy));
        Assert.True(VoteRules.HasPassed(present, least, _policy));
        Assert.False(VoteRules.HasPassed(present, least - 1, _policy));
    }

    [Fact]
    public void HasPassed_AnyCommitteeUpToAHundred_AgreesWithTheIntegerInequality()
    {
        foreach (var present in Enumerable.Range(1, 100))
        {
            Assert.Equal(Enumerable.Range(0, present + 1).First(yes => VoteRules.HasPassed(present, yes, _policy)), VoteRules.Least(present, _policy));
            Assert.All(Enumerable.Range(0, present + 1), yes => Assert.Equal(yes * 3 >= present * 2, VoteRules.HasPassed(present, yes, _policy)));
        }
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(5, 6)]
    [InlineData(5, -1)]
    public void HasPassed_ImpossibleCount_Throws(int present, int yes) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => VoteRules.HasPassed(present, yes, _policy));

    [Fact]
    public void WhyNotOpen_MorePresentThanMembers_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Quorum.WhyNotOpen(11, 12, _policy));

    [Fact]
    public void Count_ShowsTheComparisonInIntegers()
    {
        Assert.Equal("5 × 3 < 8 × 2", VoteRules.Count(8, 5, _policy).Arithmetic);
        Assert.Equal((Outcome.Pass, "出席8人，同意6票，2/3以上须6票，通过。"), (VoteRules.Count(8, 6, _policy).Outcome, VoteRules.Count(8, 6, _policy).Sentence));
    }

    [Theory]
    [InlineData(11, 7, Outcome.Refused, "7 × 3 < 11 × 2")]
    [InlineData(11, 8, Outcome.Pass, "8 × 3 ≥ 11 × 2")]
    public void Count_OfThosePresent_ShowsTheComparisonInIntegers(int members, int present, Outcome outcome, string arithmetic)
    {
        var finding = Quorum.Count(members, present, _policy);

        Assert.Equal((outcome, arithmetic), (finding.Outcome, finding.Arithmetic));
    }
}
