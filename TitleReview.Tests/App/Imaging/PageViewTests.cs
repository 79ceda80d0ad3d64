using TitleReview.App.Imaging;
using Xunit;

namespace TitleReview.Tests.App.Imaging;

public sealed class PageViewTests
{
    [Theory]
    [InlineData("a4-300dpi-00_t0.jpg", 1131, 1600, 170, 240)]
    [InlineData("a4-150dpi-12_t0.jpg", 1131, 1600, 170, 240)]
    [InlineData("with-metadata-phone-orientation6.jpg", 1200, 1600, 180, 240)]
    public void Burn_AnyPage_ViewAndThumbnailAreUprightAndSmall(string name, int viewWidth, int viewHeight, int thumbnailWidth, int thumbnailHeight)
    {
        var burned = MaskBurner.Burn(Scans.Read(name), []);

        Assert.Equal((viewWidth, viewHeight), SizeOf(burned.View));
        Assert.Equal((thumbnailWidth, thumbnailHeight), SizeOf(burned.Thumbnail));
        Assert.Equal((thumbnailWidth, thumbnailHeight), SizeOf(PageView.ThumbnailOf(burned.View)));
    }

    [Theory]
    [InlineData(200, 100)]
    [InlineData(1, 1)]
    [InlineData(1, 240)]
    public void Burn_PageSmallerThanAThumbnail_IsNotEnlarged(int width, int height)
    {
        var burned = MaskBurner.Burn(ReferenceTools.Encode(Pnm.Noise(width, height, 3, 1), "-quality 80"), []);

        Assert.Equal((width, height), SizeOf(burned.View));
        Assert.Equal((width, height), SizeOf(burned.Thumbnail));
    }

    [Fact]
    public void Burn_VeryLongPage_ShortSideStaysAtLeastOnePixel() =>
        Assert.Equal((1, 240), SizeOf(MaskBurner.Burn(ReferenceTools.Encode(Pnm.Noise(3, 9000, 3, 1), "-quality 80"), []).Thumbnail));

    [Fact]
    public void OriginalView_PageWithNothingToMask_IsTheViewOfItsCopy()
    {
        var original = Scans.Read("with-metadata-phone-orientation6.jpg");

        Assert.Equal(MaskBurner.Burn(original, []).View, MaskBurner.OriginalView(original));
    }

    [Fact]
    public void Burn_GreyPage_ViewIsGrey() =>
        Assert.Equal(1, ReferenceTools.Decode(MaskBurner.Burn(ReferenceTools.Encode(Pnm.Noise(300, 200, 1, 1), "-quality 80"), []).View).Channels);

    [Fact]
    public void Shrink_FlatColour_StaysThatColour()
    {
        var source = new Raster(1754, 1240, 3);
        source.Pixels.AsSpan().Fill(201);

        var shrunk = AreaAverage.Shrink(source, 1600, 1131);

        Assert.All(shrunk.Pixels, value => Assert.Equal(201, value));
    }

    [Fact]
    public void Shrink_ByThree_IsTheMeanOfNine()
    {
        var source = new Raster(3, 3, 1);
        new byte[] { 0, 10, 20, 30, 40, 50, 60, 70, 80 }.CopyTo(source.Pixels, 0);

        Assert.Equal([40], AreaAverage.Shrink(source, 1, 1).Pixels);
    }

    [Fact]
    public void Shrink_ThreeToTwo_SharesTheMiddle()
    {
        var source = new Raster(3, 1, 1);
        new byte[] { 0, 90, 210 }.CopyTo(source.Pixels, 0);

        Assert.Equal([30, 170], AreaAverage.Shrink(source, 2, 1).Pixels);
    }

    private static (int Width, int Height) SizeOf(byte[] jpeg)
    {
        var pixels = ReferenceTools.Decode(jpeg);
        return (pixels.Width, pixels.Height);
    }
}
