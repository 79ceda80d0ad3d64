using TitleReview.Core.Masking;
using Xunit;

namespace TitleReview.Tests.Core.Masking;

public sealed class RepeatedRegionsTests
{
    private static readonly PageGeometry _first = new(1000, 1400, 1, 16, 16);

    [Theory]
    [InlineData(1000, 1400, 1, 101, 203, 55, 33)]
    [InlineData(2000, 2800, 1, 202, 406, 110, 66)]
    [InlineData(2800, 2000, 6, 202, 406, 110, 66)]
    [InlineData(500, 700, 1, 50, 101, 28, 17)]
    public void On_AnotherPage_CoversTheSamePartOfIt(int width, int height, int orientation, int x, int y, int w, int h) =>
        Assert.Equal([new MaskRegion(x, y, w, h, MaskKind.Name)], RepeatedRegions.On(new(width, height, orientation, 16, 16), _first, [new MaskRegion(101, 203, 55, 33, MaskKind.Name)]));

    [Fact]
    public void On_AnyPage_StaysOnIt()
    {
        var other = new PageGeometry(333, 777, 1, 16, 16);

        Assert.False(MaskRules.WhyNot(other, RepeatedRegions.On(other, _first, [new MaskRegion(0, 0, 1000, 1400, MaskKind.Other), new MaskRegion(999, 1399, 1, 1, MaskKind.Other)])).IsRefused);
    }
}
