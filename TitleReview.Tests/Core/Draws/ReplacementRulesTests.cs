using TitleReview.Core.Draws;
using Xunit;

namespace TitleReview.Tests.Core.Draws;

public sealed class ReplacementRulesTests
{
    private static readonly DrawTranscript _drawn = DrawReading.Read(DrawVectorsTests.Read("committee-11"))! with { Replacements = [] };

    [Fact]
    public void Replace_ByAnAlternateOfTheSameUnit_WhenTheUnitIsFullOtherwise()
    {
        // units: 1, 2, 8, 9 and 10 are of unit 1, of which 8, 2 and 9 are in
        Assert.Equal(1, ReplacementRules.Entering(_drawn.Frozen, _drawn.Now, 8));
        Assert.Equal(5, ReplacementRules.Entering(_drawn.Frozen, _drawn.Now, 4));
    }

    [Fact]
    public void Replace_TheHead_MakesTheNextDrawnTheHeadAndPutsTheNewcomerLast() =>
        Assert.Equal([2, 6, 4, 7, 1], ReplacementRules.Replace(_drawn, 8, "不能参加", "").Now[0].Members);

    [Fact]
    public void Replace_AnAlternate_BringsNobodyIn()
    {
        var after = ReplacementRules.Replace(_drawn, 10, "不能参加", "");

        Assert.Equal([13, 9, 12], after.Now[1].Members);
        Assert.Equal([14], after.Now[1].Alternates);
        Assert.Equal(0, after.Replacements[0].Enters);
    }

    [Theory]
    [InlineData(3), InlineData(0), InlineData(99)]
    public void WhyNot_ANumberThatWasNotDrawn_Refused(int no) => Assert.Equal([new NumberWasNotDrawn(no)], ReplacementRules.WhyNot(_drawn, no).Refusals);

    [Fact]
    public void WhyNot_WithoutAnAlternateThatFits_Refused()
    {
        // the only alternate of group 3 enters for the first who leaves
        var after = ReplacementRules.Replace(_drawn, 19, "不能参加", "");

        Assert.Equal([new NoAlternateFits(18)], ReplacementRules.WhyNot(after, 18).Refusals);
        Assert.Equal([new NumberWasNotDrawn(19)], ReplacementRules.WhyNot(after, 19).Refusals);
    }
}
