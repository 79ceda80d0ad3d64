using System.Globalization;
using TitleReview.App.Imaging;
using Xunit;

namespace TitleReview.Tests.App.Imaging;

/// <summary>The threshold stands between scans that can be read and copies of them that cannot; the numbers were measured, with room on both sides.</summary>
public sealed class SharpnessTests
{
    [Theory]
    [InlineData("a4-150dpi-12_t0.jpg")]
    [InlineData("a4-150dpi-13_t1.jpg")]
    [InlineData("a4-150dpi-16_t4.jpg")]
    [InlineData("a4-300dpi-00_t0.jpg")]
    [InlineData("with-metadata-a4.jpg")]
    [InlineData("with-metadata-phone-orientation6.jpg")]
    [InlineData("trailer.jpg")]
    [InlineData("leak-pair-a.jpg")]
    public void Scan_AsItCame_IsSharp(string name) => AssertSharp(Scans.Read(name), name);

    [Theory]
    [InlineData("a4-150dpi-12_t0.jpg", 2)]
    [InlineData("a4-150dpi-13_t1.jpg", 2)]
    [InlineData("a4-150dpi-16_t4.jpg", 2)]
    [InlineData("a4-150dpi-12_t0.jpg", 5)]
    [InlineData("a4-150dpi-12_t0.jpg", 12)]
    [InlineData("a4-300dpi-00_t0.jpg", 4)]
    [InlineData("a4-300dpi-00_t0.jpg", 10)]
    [InlineData("with-metadata-phone-orientation6.jpg", 5)]
    public void Scan_OutOfFocus_LooksBlurred(string name, int radius) => AssertBlurred(Blur.Copy(name, radius), $"{name} {radius}");

    [Theory]
    [InlineData("a4-150dpi-12_t0.jpg", 3)]
    [InlineData("a4-300dpi-00_t0.jpg", 6)]
    [InlineData("with-metadata-phone-orientation6.jpg", 8)]
    public void Scan_MovedInOneDirection_LooksBlurred(string name, int radius) => AssertBlurred(Blur.Moved(name, radius), $"{name} {radius}");

    /// <summary>What a person still reads without trouble is not complained of: half a pixel at 150 dpi, one at 300.</summary>
    [Theory]
    [InlineData("a4-300dpi-00_t0.jpg", 1)]
    [InlineData("with-metadata-phone-orientation6.jpg", 1)]
    public void Scan_HardlyBlurred_IsLeftAlone(string name, int radius) => AssertSharp(Blur.Copy(name, radius), $"{name} {radius}");

    [Fact]
    public void Page_WithoutAnyWord_LooksBlurred() => AssertBlurred(ReferenceTools.Encode(Pnm.Blank(1240, 1754), "-quality 90"), "blank");

    [Fact]
    public void Grey_IsJudgedLikeColour() => AssertSharp(ReferenceTools.Encode(ReferenceTools.Decode(Scans.Read("a4-150dpi-12_t0.jpg")), "-quality 85 -grayscale"), "grey");

    private static void AssertSharp(byte[] jpeg, string what) => Assert.False(Sharpness.LooksBlurred(View(jpeg)), $"{what}: {Numbers(jpeg)}");

    private static void AssertBlurred(byte[] jpeg, string what) => Assert.True(Sharpness.LooksBlurred(View(jpeg)), $"{what}: {Numbers(jpeg)}");

    private static string Numbers(byte[] jpeg) =>
        string.Create(CultureInfo.InvariantCulture, $"{Sharpness.Steepness(View(jpeg), isDown: false)} across, {Sharpness.Steepness(View(jpeg), isDown: true)} down");

    private static Raster View(byte[] jpeg)
    {
        Assert.True(JpegHeader.TryRead(jpeg, ScanLimits.AlreadyJudged, out var header, out _));
        return PageView.Decode(CleanJpeg.Write(jpeg, header!.Picture), header.Frame, header.Geometry.Orientation);
    }
}
