using TitleReview.App.Imaging;
using TitleReview.App.Imaging.Suggesting;
using TitleReview.App.Imaging.Suggesting.Seals;
using Xunit;

namespace TitleReview.Tests.App.Imaging.Suggesting;

public sealed class SealFinderTests
{
    [Theory]
    [Trait("Fault", "B35")]
    [InlineData(30, 1.0)]
    [InlineData(45, 0.4)]
    [InlineData(70, 0.7)]
    public void Find_OneRing_StandsWhereItWasDrawn(int radius, double ink)
    {
        var page = Page();
        DrawRing(page, 200, 300, radius, ink);

        var seal = Assert.Single(SealFinder.Find(page));

        Assert.InRange(seal.X, 196, 204);
        Assert.InRange(seal.Y, 296, 304);
        Assert.InRange(seal.Radius, radius - 3, radius + 4);
        Assert.InRange(seal.Score, 0.5, 1);
    }

    [Fact]
    public void Find_RingWithinARing_IsOneSealWithItsOuterSize()
    {
        var page = Page();
        DrawRing(page, 200, 300, 60, 1);
        DrawRing(page, 200, 300, 45, 1);

        Assert.InRange(Assert.Single(SealFinder.Find(page)).Radius, 57, 64);
    }

    [Fact]
    public void Find_BlackRing_IsNoSeal()
    {
        var page = Page();
        DrawRing(page, 200, 300, 45, 1, red: 0);

        Assert.Empty(SealFinder.Find(page));
    }

    [Theory]
    [InlineData("a4-300dpi-03_t3.jpg")]
    [InlineData("phone-20_t2.jpg")]
    public void Find_PageWhoseSealsAreBurned_None(string scan)
    {
        var burned = MaskBurner.Burn(Scans.Read(scan), Scans.TrueRegions(scan)).Full;

        Assert.Empty(SealFinder.Find(PagePictures.Decode(burned, orientation: null).Seals));
    }

    [Theory]
    [InlineData(1, 1, 3)]
    [InlineData(1, 1, 1)]
    [InlineData(2, 700, 3)]
    [InlineData(480, 1, 3)]
    [InlineData(7, 9, 3)]
    [InlineData(480, 679, 1)]
    public void Find_PictureWithoutColourOrRoom_None(int width, int height, int channels)
    {
        var picture = new Raster(width, height, channels);
        new Random(1).NextBytes(picture.Pixels);

        Assert.Empty(SealFinder.Find(picture));
    }

    private static Raster Page()
    {
        var page = new Raster(480, 679, 3);
        page.Pixels.AsSpan().Fill(245);
        return page;
    }

    private static void DrawRing(Raster page, int x, int y, int radius, double ink, int red = 200)
    {
        for (var row = 0; row < page.Height; row++)
        {
            for (var column = 0; column < page.Width; column++)
            {
                if (Math.Abs(Math.Sqrt(((column - x) * (column - x)) + ((row - y) * (row - y))) - radius) < 1.2)
                {
                    int[] colour = [red, 20, 30];
                    for (var channel = 0; channel < 3; channel++)
                    {
                        page.Row(row)[(column * 3) + channel] = (byte)((245 * (1 - ink)) + (colour[channel] * ink));
                    }
                }
            }
        }
    }
}
