using TitleReview.Core.Masking;
using Xunit;

namespace TitleReview.Tests.Core.Masking;

public sealed class PageGeometryTests
{
    public static TheoryData<int, int, int> OrientationsAndGrids()
    {
        var data = new TheoryData<int, int, int>();
        foreach (var (mcuWidth, mcuHeight) in new[] { (8, 8), (16, 8), (8, 16), (16, 16), (32, 8) })
        {
            for (var orientation = 1; orientation <= 8; orientation++)
            {
                data.Add(orientation, mcuWidth, mcuHeight);
            }
        }

        return data;
    }

    [Theory]
    [InlineData(1, 10, 20, 30, 40)]
    [InlineData(2, 60, 20, 30, 40)]
    [InlineData(3, 60, 140, 30, 40)]
    [InlineData(4, 10, 140, 30, 40)]
    [InlineData(5, 20, 10, 40, 30)]
    [InlineData(6, 140, 10, 40, 30)]
    [InlineData(7, 140, 60, 40, 30)]
    [InlineData(8, 20, 60, 40, 30)]
    public void ToUpright_EachOrientation_FollowsTheExifTable(int orientation, int x, int y, int w, int h)
    {
        var page = new PageGeometry(100, 200, orientation, 8, 8);

        Assert.Equal(new PixelRect(x, y, w, h), page.ToUpright(new PixelRect(10, 20, 30, 40)));
    }

    [Theory]
    [MemberData(nameof(OrientationsAndGrids))]
    public void ToStored_AfterToUpright_IsTheSameRectangle(int orientation, int mcuWidth, int mcuHeight)
    {
        var page = new PageGeometry(203, 149, orientation, mcuWidth, mcuHeight);
        var stored = new PixelRect(7, 11, 90, 33);

        Assert.Equal(stored, page.ToStored(page.ToUpright(stored)));
    }

    [Theory]
    [MemberData(nameof(OrientationsAndGrids))]
    public void Grow_AnyRegion_IsTheSmallestSetOfStoredUnitsThatHoldsIt(int orientation, int mcuWidth, int mcuHeight)
    {
        var page = new PageGeometry(203, 149, orientation, mcuWidth, mcuHeight);
        var random = new Random(orientation * 1000 + mcuWidth * 10 + mcuHeight);
        for (var round = 0; round < 200; round++)
        {
            var x = random.Next(page.UprightWidth);
            var y = random.Next(page.UprightHeight);
            var region = new MaskRegion(x, y, random.Next(1, page.UprightWidth - x + 1), random.Next(1, page.UprightHeight - y + 1), MaskKind.Name);

            var asked = page.ToStored(region.Rect);
            var grown = page.ToStored(page.Grow(region).Rect);

            Assert.Equal(asked.X / mcuWidth * mcuWidth, grown.X);
            Assert.Equal(asked.Y / mcuHeight * mcuHeight, grown.Y);
            Assert.Equal(Math.Min(203, (asked.Right + mcuWidth - 1) / mcuWidth * mcuWidth), grown.Right);
            Assert.Equal(Math.Min(149, (asked.Bottom + mcuHeight - 1) / mcuHeight * mcuHeight), grown.Bottom);
        }
    }

    [Fact]
    public void Grow_GrownRegion_StaysAsItIs()
    {
        var page = new PageGeometry(4032, 3023, 6, 16, 16);
        var once = page.Grow(new(100, 100, 50, 50, MaskKind.Seal));

        Assert.Equal(once, page.Grow(once));
        Assert.Equal(MaskKind.Seal, once.Kind);
    }

    [Fact]
    public void Grid_TurnedPageWithUnevenSide_IsShifted()
    {
        var page = new PageGeometry(4032, 3023, 6, 16, 8);

        Assert.Equal(new UprightGrid(3023 % 8, 0, 8, 16), page.Grid);
        Assert.Equal((3023, 4032), (page.UprightWidth, page.UprightHeight));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    public void Orientation_OutsideOneToEight_IsABrokenInvariant(int orientation) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PageGeometry(10, 10, orientation, 8, 8));
}
