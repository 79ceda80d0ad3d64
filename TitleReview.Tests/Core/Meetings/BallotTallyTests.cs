using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;
using TitleReview.Core.Policies;
using Xunit;

namespace TitleReview.Tests.Core.Meetings;

/// <summary>G-BALLOT-ONCE: what is counted is what was cast; the examples of CM-06, CM-07 and CM-08 from slips on.</summary>
public sealed class BallotTallyTests
{
    private static readonly MeetingsPolicy _policy = PolicyCatalogue.Load("party-school-2023").Meetings;

    // CM-07-b, -c, -e; a tie; two thirds of 7; abstentions count below the line and never above it
    [Theory]
    [InlineData(17, 12, 5, 0, true)]
    [InlineData(8, 5, 3, 0, false)]
    [InlineData(25, 17, 8, 0, true)]
    [InlineData(8, 4, 4, 0, false)]
    [InlineData(7, 5, 2, 0, true)]
    [InlineData(7, 4, 3, 0, false)]
    [InlineData(7, 4, 0, 3, false)]
    [InlineData(9, 6, 0, 3, true)]
    [InlineData(9, 5, 0, 1, false)]
    [InlineData(9, 6, 0, 0, true)]
    [InlineData(1, 1, 0, 0, true)]
    public void Tally_OfSlips_PassesByTwoThirdsOfThosePresent(int voters, int agree, int against, int abstain, bool passes)
    {
        var tally = BallotTally.Of(voters, [.. Slips(BallotChoice.Agree, agree), .. Slips(BallotChoice.Against, against), .. Slips(BallotChoice.Abstain, abstain)]);

        Assert.Equal((agree, against, abstain, agree + against + abstain, voters - agree - against - abstain), (tally.Agree, tally.Against, tally.Abstain, tally.Cast, tally.NotCast));
        Assert.Equal(passes, VoteRules.HasPassed(tally.Voters, tally.Agree, _policy));
    }

    // CM-08: whoever withdraws votes on nothing; whether he counts among those present is the meeting's setting, and may decide
    [Theory]
    [InlineData(true, 11, false)]
    [InlineData(false, 10, true)]
    public void Roll_OneOfElevenWithdraws_CountsBelowTheLineAsTheMeetingSays(bool counts, int below, bool sevenPass)
    {
        var people = Enumerable.Range(1, 11).Select(number => new PersonId(new Guid(number, 0, 0, new byte[8]))).ToList();
        var roll = new Roll(11, people, [people[0]], counts);

        Assert.Equal((10, below), (roll.Voters.Count, roll.Base));
        Assert.DoesNotContain(people[0], roll.Voters);
        Assert.False(MeetingLegality.WhyNotOpenBallot(roll, _policy).IsRefused);
        Assert.Equal(sevenPass, VoteRules.HasPassed(roll.Base, 7, _policy));
    }

    // CM-06-c and -d: the box does not open without the quorum
    [Theory]
    [InlineData(7, true)]
    [InlineData(8, false)]
    public void Roll_OfEleven_OpensFromEightOn(int present, bool isRefused) =>
        Assert.Equal(isRefused, MeetingLegality.WhyNotOpenBallot(new(11, [.. Enumerable.Range(1, present).Select(number => new PersonId(new Guid(number, 0, 0, new byte[8])))], []), _policy).IsRefused);

    [Fact]
    public void Of_MoreSlipsThanVoters_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => BallotTally.Of(1, [.. Slips(BallotChoice.Agree, 2)]));

    // worked with sha256sum over: BOX 3 2 2 1 1 0, 甲乙·000001 1, 甲乙·000002 2, one a line, no line end after the last
    [Fact]
    public void Hash_OfAList_IsOfItsLinesInOrder_WhateverTheOrderOfTheSlips()
    {
        var box = new BallotBoxId(Guid.ParseExact("00000000000000000000000000000001", "N"));
        Slip[] slips = [new(BallotChoice.Against, "甲乙·000002"), new(BallotChoice.Agree, "甲乙·000001")];
        var tally = BallotTally.Of(2, slips);

        Assert.Equal("fb0318d14c54488422dc8d0bac879f7c83f8056bc9b606ec57f46b11014f0ea2", tally.HashOf(box, 3, slips));
        Assert.Equal(tally.HashOf(box, 3, slips), tally.HashOf(box, 3, slips.Reverse()));
        Assert.NotEqual(tally.HashOf(box, 3, slips), tally.HashOf(box, 4, slips));
    }

    [Theory]
    [InlineData(9, 6, 2, 1, false)]
    [InlineData(9, 6, 2, 0, false)]
    [InlineData(9, 6, 3, 1, true)]
    [InlineData(9, -1, 3, 1, true)]
    [InlineData(9, int.MaxValue, int.MaxValue, 2, true)]
    public void PaperCount_OfNineSlips_FitsUpToNine(int voters, int agree, int against, int abstain, bool isRefused)
    {
        var verdict = PaperRules.WhyNot(voters, agree, against, abstain);

        Assert.Equal(isRefused ? [new PaperCountDoesNotFit(voters)] : [], verdict.Refusals);
    }

    private static IEnumerable<Slip> Slips(BallotChoice choice, int count) => Enumerable.Range(0, count).Select(number => new Slip(choice, $"口令·{number:D6}"));
}
