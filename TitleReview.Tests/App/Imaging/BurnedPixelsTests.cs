using TitleReview.App.Imaging;
using TitleReview.Core.Masking;
using Xunit;

namespace TitleReview.Tests.App.Imaging;

public sealed class BurnedPixelsTests
{
    public static TheoryData<string, int> CodingsAndOrientations()
    {
        var data = new TheoryData<string, int>();
        foreach (var coding in new[] { "-sample 2x2", "-sample 2x1", "-sample 1x2", "-sample 1x1", "-sample 4x1", "-grayscale" })
        {
            for (var orientation = 1; orientation <= 8; orientation++)
            {
                data.Add(coding, orientation);
            }
        }

        foreach (var coding in new[] { "-sample 2x2 -progressive", "-sample 2x2 -restart 3B", "-quality 100", "-quality 5", "-grayscale -progressive" })
        {
            data.Add(coding, 6);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(CodingsAndOrientations))]
    public void Burn_NoisePage_BlackInsideTheGrownRegionAndUntouchedOutside(string coding, int orientation)
    {
        var original = JpegAnatomy.WithOrientation(
            ReferenceTools.Encode(Pnm.Noise(203, 149, 3, orientation), coding), orientation, littleEndian: orientation % 2 == 0);
        var page = ScanCheck.Inspect(original, ScanLimits.Proposed).Facts!.Geometry;

        var burned = MaskBurner.Burn(original, [new(37, 41, 50, 29, MaskKind.Name), new(page.UprightWidth - 5, page.UprightHeight - 3, 5, 3, MaskKind.Unit)]);

        var covered = burned.Grown.Select(region => page.ToStored(region.Rect)).ToList();
        var (before, after) = (ReferenceTools.Decode(original), ReferenceTools.Decode(burned.Full));
        Assert.Equal((before.Width, before.Height, before.Channels), (after.Width, after.Height, after.Channels));
        Assert.Equal(orientation, JpegAnatomy.OrientationOfCleanCopy(burned.Full));
        for (var y = 0; y < after.Height; y++)
        {
            for (var x = 0; x < after.Width; x++)
            {
                var isCovered = covered.Exists(rect => x >= rect.X && x < rect.Right && y >= rect.Y && y < rect.Bottom);
                var asExpected = isCovered
                    ? after.At(x, y).TrimStart((byte)0).IsEmpty
                    : after.At(x, y).SequenceEqual(before.At(x, y));
                Assert.True(asExpected, $"({x}, {y}) covered: {isCovered}");
            }
        }
    }

    [Theory]
    [Trait("Fault", "A27")]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void Burn_EachOrientation_BoxLandsOnTheMarkerAsItIsSeen(int orientation)
    {
        var (uprightWidth, uprightHeight) = (210, 150);
        var marker = new PixelRect(20, 30, 60, 40);
        var original = JpegAnatomy.WithOrientation(ReferenceTools.Encode(Stored(uprightWidth, uprightHeight, marker, orientation), "-quality 90"), orientation);

        var seen = ReferenceTools.Decode(MaskBurner.OriginalView(original));
        var burned = MaskBurner.Burn(original, [new(marker.X, marker.Y, marker.W, marker.H, MaskKind.Name)]);
        var view = ReferenceTools.Decode(burned.View);

        Assert.Equal((uprightWidth, uprightHeight), (seen.Width, seen.Height));
        Assert.Equal((uprightWidth, uprightHeight), (view.Width, view.Height));
        var grown = Assert.Single(burned.Grown);
        for (var y = 0; y < uprightHeight; y++)
        {
            for (var x = 0; x < uprightWidth; x++)
            {
                var inMarker = x >= marker.X + 8 && x < marker.Right - 8 && y >= marker.Y + 8 && y < marker.Bottom - 8;
                var farOutside = x < grown.X - 16 || x >= grown.X + grown.W + 16 || y < grown.Y - 16 || y >= grown.Y + grown.H + 16;
                Assert.True(!inMarker || seen.At(x, y) is [> 200, < 60, < 60], $"({x}, {y}) of the original is red");
                Assert.True(!inMarker || view.At(x, y) is [< 20, < 20, < 20], $"({x}, {y}) of the copy is black");
                Assert.True(!farOutside || view.At(x, y) is [> 240, > 240, > 240], $"({x}, {y}) of the copy is paper");
            }
        }
    }

    [Theory]
    [InlineData(8)]
    [InlineData(4)]
    [InlineData(1)]
    public void Decode_BurnedPage_PixelsBesideAMaskAreThoseOfTheOriginal(int eighths)
    {
        var original = ReferenceTools.Encode(Pnm.Noise(208, 160, 3, 1), "-sample 2x2");
        var frame = new JpegFrame(208, 160, [new(1, 2, 2, 0), new(2, 1, 1, 1), new(3, 1, 1, 1)]);
        var burned = MaskBurner.Burn(original, [new(64, 48, 32, 16, MaskKind.Name)]);

        var (before, after) = (JpegCodec.Decode(original, frame, eighths), JpegCodec.Decode(burned.Full, frame, eighths));

        var changed = Enumerable.Range(0, before.Pixels.Length).Where(index => before.Pixels[index] != after.Pixels[index]);
        var places = changed.Select(index => (X: index / 3 % before.Width * 8 / eighths, Y: index / before.Pitch * 8 / eighths)).ToList();
        Assert.All(places, place => Assert.True(place is { X: >= 64 and < 96, Y: >= 48 and < 64 }, $"{place}"));
        Assert.NotEmpty(places);
    }

    [Fact]
    public void Burn_TrueWordsOfAScan_AllThreeCopiesCoverThem()
    {
        var burned = MaskBurner.Burn(Scans.Read("a4-300dpi-00_t0.jpg"), Scans.TrueRegions("a4-300dpi-00_t0.jpg"));

        foreach (var copy in new[] { burned.Full, burned.View, burned.Thumbnail })
        {
            var pixels = ReferenceTools.Decode(copy);
            foreach (var region in burned.Grown)
            {
                var x = (region.X + (region.W / 2)) * pixels.Width / 2480;
                var y = (region.Y + (region.H / 2)) * pixels.Height / 3508;
                Assert.True(pixels.At(x, y) is [< 16, < 16, < 16], $"{pixels.Width} wide, ({x}, {y})");
            }
        }
    }

    [Theory]
    [InlineData("a4-150dpi-12_t0.jpg")]
    [InlineData("a4-150dpi-16_t4.jpg")]
    public void Burn_NoRegions_SameCoefficientsAsTheReferenceTransformer(string name)
    {
        var original = Scans.Read(name);

        var full = MaskBurner.Burn(original, []).Full;

        Assert.Equal(ReferenceTools.Transform(original, "-copy none"), full);
    }

    [Fact]
    public void Burn_RegionBeyondThePage_IsABrokenInvariant() =>
        Assert.Throws<ArgumentException>(() => MaskBurner.Burn(Scans.Read("a4-150dpi-12_t0.jpg"), [new(1200, 0, 41, 10, MaskKind.Name)]));

    [Fact]
    public void Burn_BytesThatWereNeverJudged_IsABrokenInvariant() =>
        Assert.Throws<JpegDamagedException>(() => MaskBurner.Burn("no picture"u8.ToArray(), []));

    /// <summary>Where the Exif table puts the pixel that is seen at (u, v).</summary>
    private static Pnm Stored(int uprightWidth, int uprightHeight, PixelRect marker, int orientation)
    {
        var (w, h) = orientation < 5 ? (uprightWidth, uprightHeight) : (uprightHeight, uprightWidth);
        var stored = Pnm.Blank(w, h);
        for (var v = marker.Y; v < marker.Bottom; v++)
        {
            for (var u = marker.X; u < marker.Right; u++)
            {
                var (x, y) = orientation switch
                {
                    1 => (u, v),
                    2 => (w - 1 - u, v),
                    3 => (w - 1 - u, h - 1 - v),
                    4 => (u, h - 1 - v),
                    5 => (v, u),
                    6 => (v, h - 1 - u),
                    7 => (w - 1 - v, h - 1 - u),
                    _ => (w - 1 - v, u),
                };
                stored.Set(x, y, [230, 20, 20]);
            }
        }

        return stored;
    }
}
