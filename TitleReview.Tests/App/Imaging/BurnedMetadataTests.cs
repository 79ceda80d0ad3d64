using System.Text;
using TitleReview.App.Imaging;
using TitleReview.Core.Masking;
using Xunit;

namespace TitleReview.Tests.App.Imaging;

/// <summary>G-IMG-CLEAN: nothing but picture leaves, whether the page was answered 是 or 否.</summary>
public sealed class BurnedMetadataTests
{
    [Theory]
    [Trait("Fault", "A24")]
    [InlineData("with-metadata-a4.jpg", true, 1)]
    [InlineData("with-metadata-a4.jpg", false, 1)]
    [InlineData("with-metadata-phone-orientation6.jpg", true, 6)]
    [InlineData("with-metadata-phone-orientation6.jpg", false, 6)]
    [InlineData("trailer.jpg", true, 1)]
    [InlineData("trailer.jpg", false, 1)]
    public void Burn_PageWithMetadataOrTrailer_OnlyPictureSurvives(string name, bool isMasked, int orientation)
    {
        var original = Scans.Read(name);

        var burned = MaskBurner.Burn(original, isMasked ? [new(100, 100, 300, 80, MaskKind.Name)] : []);

        Assert.Equal(orientation, JpegAnatomy.OrientationOfCleanCopy(burned.Full));
        AssertClean(burned.View);
        AssertClean(burned.Thumbnail);
        AssertClean(MaskBurner.OriginalView(original));
        Assert.Equal(1, JpegAnatomy.CountOf(burned.Full, 0xD8));
        Assert.Equal(1, JpegAnatomy.CountOf(burned.Full, 0xD9));
    }

    [Fact]
    [Trait("Fault", "A11")]
    public void Burn_CanariesInEverySegmentAndAfterTheEnd_NoneSurvives()
    {
        const string Canary = "CANARY-阿依古丽";
        byte[] canary = [.. Encoding.UTF8.GetBytes(Canary)];
        var original = Scans.Read("a4-150dpi-13_t1.jpg");
        for (byte marker = 0xE0; marker <= 0xEF; marker++)
        {
            original = JpegAnatomy.WithSegment(original, marker, canary);
        }

        original = JpegAnatomy.WithSegment(original, 0xFE, canary);
        original = JpegAnatomy.WithSegment(original, 0xE2, [.. "MPF\0"u8, .. canary]);
        original = [.. original, .. canary, .. Scans.Read("a4-150dpi-16_t4.jpg"), .. canary];

        var burned = MaskBurner.Burn(original, []);

        foreach (var copy in new[] { burned.Full, burned.View, burned.Thumbnail, MaskBurner.OriginalView(original) })
        {
            AssertClean(copy);
            Assert.Equal(-1, copy.AsSpan().IndexOf(canary));
        }

        Assert.Equal(MaskBurner.Burn(Scans.Read("a4-150dpi-13_t1.jpg"), []).Full, burned.Full);
    }

    [Fact]
    public void Burn_SecondJpegAfterTheEnd_SamePictureAsWithoutIt()
    {
        var original = Scans.Read("a4-150dpi-12_t0.jpg");
        byte[] withSecond = [.. original, .. Scans.Read("a4-150dpi-13_t1.jpg")];

        Assert.Equal(MaskBurner.Burn(original, []).Full, MaskBurner.Burn(withSecond, []).Full);
    }

    private static void AssertClean(byte[] copy) => Assert.Equal(1, JpegAnatomy.OrientationOfCleanCopy(copy));
}
