using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using Xunit;

namespace TitleReview.Tests.Core.Masking;

public sealed class MaskRulesTests
{
    private static readonly Citation _asks = new("党校系列通知", "五（一）13");
    private static readonly PageGeometry _page = new(200, 100, 6, 16, 16);

    [Theory]
    [InlineData(0, 0, 100, 200)]
    [InlineData(99, 199, 1, 1)]
    public void WhyNot_RegionInsideUprightPage_Allowed(int x, int y, int w, int h) =>
        Assert.False(MaskRules.WhyNot(_page, [Region(x, y, w, h)]).IsRefused);

    [Theory]
    [Trait("Fault", "B31")]
    [InlineData(0, 5)]
    [InlineData(5, 0)]
    [InlineData(-1, 5)]
    [InlineData(int.MinValue, int.MinValue)]
    public void WhyNot_RegionWithoutArea_RegionIsEmpty(int w, int h) =>
        Assert.Equal([new RegionIsEmpty(1)], MaskRules.WhyNot(_page, [Region(1, 1, w, h)]).Refusals);

    [Theory]
    [Trait("Fault", "B31")]
    [InlineData(-1, 0, 5, 5)]
    [InlineData(0, -1, 5, 5)]
    [InlineData(96, 0, 5, 5)]
    [InlineData(0, 196, 5, 5)]
    [InlineData(150, 50, 10, 10)]
    [InlineData(1, 1, int.MaxValue, 5)]
    [InlineData(int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue)]
    public void WhyNot_RegionBeyondUprightPage_RegionLeavesPage(int x, int y, int w, int h) =>
        Assert.Equal([new RegionLeavesPage(1, 100, 200)], MaskRules.WhyNot(_page, [Region(x, y, w, h)]).Refusals);

    [Fact]
    public void WhyLookAgain_OnlyAnAnswerThatLeavesSuggestionsOpen()
    {
        Assert.Equal([new UnneededMaskingHasSuggestions(2, _asks)], MaskRules.WhyLookAgain(MaskDecision.NotNeeded, 2, _asks).Refusals);
        Assert.Equal([new MaskingLeavesSuggestions(2, _asks)], MaskRules.WhyLookAgain(MaskDecision.Needed, 2, _asks).Refusals);
        Assert.False(MaskRules.WhyLookAgain(MaskDecision.NotNeeded, 0, _asks).IsRefused);
        Assert.False(MaskRules.WhyLookAgain(MaskDecision.Undecided, 2, _asks).IsRefused);
    }

    [Fact]
    public void WhyNot_SeveralBadRegions_NamesEachByItsNumber()
    {
        var verdict = MaskRules.WhyNot(_page, [Region(0, 0, 0, 5), Region(1, 1, 5, 5), Region(99, 0, 5, 5)]);

        Assert.Equal([new RegionIsEmpty(1), new RegionLeavesPage(3, 100, 200)], verdict.Refusals);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void WhyIncomplete_Undecided_AsksForAnAnswer(int regions)
    {
        var refusal = Assert.Single(MaskRules.WhyIncomplete(MaskDecision.Undecided, Regions(regions), _asks).Refusals);

        Assert.IsType<MaskingIsUndecided>(refusal);
        Assert.Contains("【是】", refusal.Sentence, StringComparison.Ordinal);
        Assert.Contains("五（一）13", refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void WhyIncomplete_NeededWithoutRegion_AsksForOne() =>
        Assert.Equal([new MaskingNeedsRegion(_asks)], MaskRules.WhyIncomplete(MaskDecision.Needed, [], _asks).Refusals);

    [Fact]
    public void WhyIncomplete_NotNeededWithRegions_AsksForOneOfTheTwo() =>
        Assert.Equal(
            [new UnneededMaskingHasRegions(2, _asks)],
            MaskRules.WhyIncomplete(MaskDecision.NotNeeded, Regions(2), _asks).Refusals);

    [Theory]
    [InlineData(MaskDecision.Needed, 1)]
    [InlineData(MaskDecision.NotNeeded, 0)]
    public void WhyIncomplete_AnswerFitsRegions_Allowed(MaskDecision decision, int regions) =>
        Assert.False(MaskRules.WhyIncomplete(decision, Regions(regions), _asks).IsRefused);

    private static MaskRegion Region(int x, int y, int w, int h) => new(x, y, w, h, MaskKind.Name);

    private static MaskRegion[] Regions(int count) => [.. Enumerable.Range(0, count).Select(index => Region(index, 0, 5, 5))];
}
