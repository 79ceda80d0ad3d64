using TitleReview.App.Imaging;
using TitleReview.Core.Masking;
using Xunit;

namespace TitleReview.Tests.App.Imaging;

/// <summary>A page turned by hand is burned on the grid it is stored on.</summary>
public sealed class TurnedPageTests
{
    private const string Scan = "a4-150dpi-12_t0.jpg";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Burn_OfATurnedPage_WipesWhatStandsThereAndNothingElse(int quarters)
    {
        var original = Scans.Read(Scan);
        var turned = GeometryOf(original).TurnedRight(quarters);
        MaskRegion region = new(100, 208, 300, 64, MaskKind.Name);

        var burned = MaskBurner.Burn(original, [region], turned.Orientation);

        Assert.Equal(turned.Orientation, JpegAnatomy.OrientationOfCleanCopy(burned.Full));
        var wiped = turned.ToStored(turned.Grow(region).Rect);
        var (before, after) = (ReferenceTools.Decode(original), ReferenceTools.Decode(burned.Full));
        var wrong = 0;
        for (var y = 0; y < after.Height; y++)
        {
            for (var x = 0; x < after.Width; x++)
            {
                var isInside = x >= wiped.X && x < wiped.Right && y >= wiped.Y && y < wiped.Bottom;
                wrong += isInside ? (after.At(x, y).IndexOfAnyExceptInRange((byte)0, (byte)8) < 0 ? 0 : 1) : after.At(x, y).SequenceEqual(before.At(x, y)) ? 0 : 1;
            }
        }
        Assert.Equal(0, wrong);
    }

    [Fact]
    public void OriginalView_OfATurnedPage_StandsAsItWasTurned()
    {
        var original = Scans.Read(Scan);
        var upright = ReferenceTools.Decode(MaskBurner.OriginalView(original));

        var turned = ReferenceTools.Decode(MaskBurner.OriginalView(original, GeometryOf(original).TurnedRight(1).Orientation));

        Assert.Equal((upright.Height, upright.Width), (turned.Width, turned.Height));
        Assert.Equal(upright.At(10, 20)[0], turned.At(turned.Width - 1 - 20, 10)[0], tolerance: 12);
    }

    private static PageGeometry GeometryOf(byte[] jpeg)
    {
        Assert.True(JpegHeader.TryRead(jpeg, ScanLimits.AlreadyJudged, out var header, out _));
        return header!.Geometry;
    }
}
