using TitleReview.App.Imaging;
using TitleReview.Core.Masking;
using Xunit;

namespace TitleReview.Tests.App.Imaging;

/// <summary>G-MASK-NI: what is under a mask leaves no trace in any byte a reviewer can get.</summary>
public sealed class NonInterferenceTests
{
    // nine codings, each orientation once: 72 pairs; in the full run seven times: 504
    private static int Rounds => Environment.GetEnvironmentVariable("TITLEREVIEW_FULL") == "1" ? 56 : 8;

    [Fact]
    public void Burn_PagesDifferingOnlyUnderTheMasks_SameBytesInAllThreeCopies()
    {
        var (a, b) = (Scans.Read("leak-pair-a.jpg"), Scans.Read("leak-pair-b.jpg"));
        Assert.NotEqual(MaskBurner.OriginalView(a), MaskBurner.OriginalView(b));

        AssertSame(MaskBurner.Burn(a, Scans.LeakPairRegions()), MaskBurner.Burn(b, Scans.LeakPairRegions()));
    }

    [Theory]
    [InlineData("-sample 1x1 -quality 75")]
    [InlineData("-sample 2x1 -quality 92")]
    [InlineData("-sample 1x2 -quality 60")]
    [InlineData("-sample 2x2 -quality 85 -optimize")]
    [InlineData("-sample 4x1 -quality 85")]
    [InlineData("-sample 2x2 -quality 85 -progressive")]
    [InlineData("-sample 2x2 -quality 85 -restart 1")]
    [InlineData("-grayscale -quality 85")]
    [InlineData("-quality 100")]
    public void Burn_RandomPairsUnderRandomMasks_SameBytes(string coding)
    {
        var random = new Random(7);
        for (var round = 0; round < Rounds; round++)
        {
            var orientation = (round % 8) + 1;
            var page = new PageGeometry(203, 149, orientation, 8, 8);
            var stored = new PixelRect(random.Next(150), random.Next(100), random.Next(1, 53), random.Next(1, 49));
            var upright = page.ToUpright(stored);
            MaskRegion[] regions = [new(upright.X, upright.Y, upright.W, upright.H, MaskKind.Name)];
            var one = Pnm.Noise(203, 149, 3, round);
            var other = one with { Pixels = [.. one.Pixels] };
            Scribble(other, stored, random);

            var (a, b) = (Encode(one), Encode(other));

            Assert.NotEqual(a, b);
            AssertSame(MaskBurner.Burn(a, regions), MaskBurner.Burn(b, regions));

            byte[] Encode(Pnm picture) => JpegAnatomy.WithOrientation(ReferenceTools.Encode(picture, coding), orientation);
        }
    }

    private static void Scribble(Pnm picture, PixelRect where, Random random)
    {
        for (var y = where.Y; y < where.Bottom; y++)
        {
            for (var x = where.X; x < where.Right; x++)
            {
                picture.Set(x, y, [(byte)random.Next(256), (byte)random.Next(256), (byte)random.Next(256)]);
            }
        }
    }

    private static void AssertSame(BurnedPage one, BurnedPage other)
    {
        Assert.Equal(one.Full, other.Full);
        Assert.Equal(one.View, other.View);
        Assert.Equal(one.Thumbnail, other.Thumbnail);
    }
}
