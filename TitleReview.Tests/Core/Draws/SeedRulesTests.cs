using TitleReview.Core.Draws;
using TitleReview.Core.Kernel;
using TitleReview.Tests.Builders;
using Xunit;

namespace TitleReview.Tests.Core.Draws;

public sealed class SeedRulesTests
{
    private const string Dice = "31415265653544231616";
    private static readonly FrozenPool _pool = DrawReading.Read(DrawVectorsTests.Read("committee-11"))!.Frozen with
    {
        Sources = [new(SourceKind.Dice, "监督人一", RandomDraw.Time(0)), new(SourceKind.Sealed, "监督人二", RandomDraw.Time(0)), new(SourceKind.Lottery, "第2026136期", RandomDraw.Time(30))],
    };

    private static readonly SeedEntry _first = new(1, 1, Dice, RandomDraw.Time(5));

    [Fact]
    public void WhyNotEnter_TwoSupervisorsEachTheirOwn_Allowed()
    {
        Assert.Empty(WhyNot([], 1, 1, Dice));
        Assert.Empty(WhyNot([_first], 2, 2, "012345678901"));
        Assert.Empty(WhyNot([_first], 3, 1, "03 07 12", 30));
        Assert.False(SeedRules.IsComplete(_pool, [_first]));
    }

    [Fact]
    public void WhyNotEnter_ASeedTypedTwice_Refused() => Assert.Contains(new SeedWasEntered("监督人一"), WhyNot([_first], 1, 2, "11111111111111111111"));

    [Fact]
    public void WhyNotEnter_BothByOneSupervisor_Refused() => Assert.Equal([new SupervisorsNeedToDiffer()], WhyNot([_first], 2, 1, "012345678901"));

    [Fact]
    public void WhyNotEnter_TheSameValueAgain_Refused() => Assert.Equal([new SeedValuesNeedToDiffer()], WhyNot([_first], 2, 2, Dice));

    [Theory]
    [InlineData(1, "3141526565354423161", SourceKind.Dice)]
    [InlineData(1, "31415265653544231617", SourceKind.Dice)]
    [InlineData(2, "01234567890", SourceKind.Sealed)]
    [InlineData(2, "01234567890\n", SourceKind.Sealed)]
    [InlineData(2, "０１２３４５６７８９０１", SourceKind.Sealed)]
    [InlineData(3, "03  07", SourceKind.Lottery)]
    [InlineData(3, "1 2", SourceKind.Lottery)]
    public void WhyNotEnter_AnotherForm_SaysWhichIsWanted(int source, string value, SourceKind kind) =>
        Assert.Equal([new SeedValueNeedsForm(kind)], WhyNot([], source, 1, value, 40));

    [Fact]
    public void WhyNotEnter_BeforeTheLotteryIsDrawn_Refused() =>
        Assert.Equal([new SeedIsNotDue("第2026136期", "2026-11-23 10:30")], WhyNot([], 3, 1, "03 07 12", 29));

    private static IReadOnlyList<Refusal> WhyNot(SeedEntry[] entered, int source, int by, string value, int minute = 6) =>
        SeedRules.WhyNotEnter(_pool, entered, source, by, value, RandomDraw.Time(minute)).Refusals;
}
