using System.Buffers.Binary;
using System.Diagnostics;
using System.Text;
using TitleReview.App.Imaging;
using TitleReview.Bench.Bombs;
using TitleReview.Core.Masking;
using Xunit;

namespace TitleReview.Tests.App.Imaging;

/// <summary>Security study 9, 7–8, 13–20 and 22: whatever a file says of itself, the answer is a sentence, and it comes before memory is taken for any pixel.</summary>
public sealed class HostileHeadersTests
{
    private static readonly byte[] _small = ReferenceTools.Encode(Pnm.Noise(120, 90, 3, 1), "-quality 80");

    [Theory]
    [Trait("Fault", "A7")]
    [InlineData("<!DOCTYPE html><html><body><script>alert(1)</script></body></html>")]
    [InlineData("\uFEFF\r\n <HTML><img src=x onerror=alert(1)>")]
    [InlineData("<!-- a comment first --><html>")]
    public void Inspect_OfAWebPageNamedJpg_SaysThatItIsOne(string page) => AssertOther(Encoding.UTF8.GetBytes(page), "是网页或文本");

    [Theory]
    [Trait("Fault", "A8")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"><script>alert(1)</script></svg>")]
    [InlineData("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script href=\"//evil\"/></svg>")]
    public void Inspect_OfASvgWithAScriptNamedJpg_SaysThatItIsNoPicture(string svg) => AssertOther(Encoding.UTF8.GetBytes(svg), "是网页或文本");

    /// <summary>Compression 3 is that of a fax, in tiles of the largest size.</summary>
    [Theory]
    [Trait("Fault", "A13")]
    [InlineData("II*\0")]
    [InlineData("MM\0*")]
    public void Inspect_OfATiledFaxNamedJpg_SaysThatItIsATiff(string opening) =>
        AssertOther([.. Encoding.Latin1.GetBytes(opening), 8, 0, 0, 0, 3, 0, 0x03, 0x01, 3, 0, 1, 0, 0, 0, 3, 0, 0, 0, 0x42, 0x01, 4, 0, 1, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF], "是TIFF图片");

    [Fact]
    [Trait("Fault", "A14")]
    public void Inspect_OfAGifWhoseCommentsNeverEnd_SaysThatItIsAGif()
    {
        byte[] comment = [0x21, 0xFE, 0xFF, .. Enumerable.Repeat((byte)0xFF, 255)];
        byte[] gif = [.. "GIF89a"u8, 1, 0, 1, 0, 0, 0, 0, .. Enumerable.Repeat(comment, 3000).SelectMany(bytes => bytes)];

        AssertOther(gif, "是GIF图片");
    }

    [Theory]
    [Trait("Fault", "A15")]
    [InlineData(65500, 65500)]
    [InlineData(65535, 65535)]
    public void Inspect_OfOneColourAsLargeAsItGoes_IsRefusedByItsHeader(int width, int height) => AssertRefusedUnread<ScanSideIsTooLong>(Claiming(_small, width, height));

    [Theory]
    [Trait("Fault", "A16")]
    [InlineData(1, 65535)]
    [InlineData(65535, 1)]
    public void Inspect_OfALineOfPixels_IsRefusedByItsHeader(int width, int height) => AssertRefusedUnread<ScanSideIsTooLong>(Claiming(_small, width, height));

    [Fact]
    [Trait("Fault", "A17")]
    public void Inspect_OfAPngOfOneTimesFiveHundredMillion_SaysThatItIsAPng()
    {
        byte[] png = [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 1, 0x1D, 0xCD, 0x65, 0, 8, 2, 0, 0, 0, .. new byte[4]];

        AssertOther(png, "是PNG图片");
    }

    /// <summary>The first frame says 100 × 100, the second 20,000 × 20,000; and the other way round; and the second behind the picture.</summary>
    [Fact]
    [Trait("Fault", "A18")]
    public void Inspect_OfTwoFramesOfTwoSizes_IsRefused()
    {
        var at = FrameAt(_small);
        byte[] little = [.. Claiming(_small, 100, 100)[at..(at + 19)]];
        byte[] large = [.. Claiming(_small, 20_000, 20_000)[at..(at + 19)]];

        AssertRefusedUnread<ScanIsDamaged>([.. _small[..at], .. little, .. large, .. _small[(at + 19)..]]);
        AssertRefusedUnread<ScanSideIsTooLong>([.. _small[..at], .. large, .. little, .. _small[(at + 19)..]]);
        AssertRefusedUnread<ScanIsDamaged>([.. _small[..^2], .. large, 0xFF, 0xD9]);
    }

    [Fact]
    [Trait("Fault", "A19")]
    public void Inspect_OfAProgressiveFileWithTenThousandScans_IsRefusedUnread()
    {
        Assert.False(Inspect(FlatJpeg.Write(8000, 5000, scans: 32)).IsRefused);

        AssertRefusedUnread<ScanHasTooManyPasses>(FlatJpeg.Write(8000, 5000, scans: 10_000));
    }

    /// <summary>YCCK is what Adobe's word 2 makes of four components; without it they are CMYK.</summary>
    [Theory]
    [Trait("Fault", "A20")]
    [InlineData(0)]
    [InlineData(2)]
    public void Inspect_OfFourColours_IsRefusedWhateverAdobeCallsThem(byte transform)
    {
        byte[] four = [0xFF, 0xD8, 0xFF, 0xC0, 0, 20, 8, 0, 16, 0, 16, 4, 1, 17, 0, 2, 17, 0, 3, 17, 0, 4, 17, 0, 0xFF, 0xD9];

        var refusal = Assert.IsType<ScanColoursUnsupported>(Inspect(JpegAnatomy.WithSegment(four, 0xEE, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, transform])).Refusal);

        Assert.Contains("另存为普通（RGB）彩色JPG", refusal.Sentence, StringComparison.Ordinal);
    }

    /// <summary>About 2 KB: refused, or a picture that can be burned clean; never an exception.</summary>
    [Fact]
    [Trait("Fault", "A22")]
    public void Inspect_EachByteOfASmallFileFlippedOnce_RefusedOrBurnedClean()
    {
        var seed = JpegAnatomy.WithOrientation(ReferenceTools.Encode(Pnm.Noise(96, 80, 3, 5), "-quality 50"), 6);
        Assert.InRange(seed.Length, 1800, 4096);
        var (refused, burned) = (0, 0);
        for (var at = 0; at < seed.Length; at++)
        {
            byte[] file = [.. seed];
            file[at] ^= 0xFF;
            var inspection = Inspect(file);
            if (inspection.IsRefused)
            {
                refused++;
                continue;
            }

            burned++;
            var page = inspection.Facts.Geometry;
            var copies = MaskBurner.Burn(file, [new(page.UprightWidth / 2, page.UprightHeight / 2, 1, 1, MaskKind.Name)]);
            Assert.Equal(page.Orientation, JpegAnatomy.OrientationOfCleanCopy(copies.Full));
        }

        Assert.True(refused > 100 && burned > 100, $"{refused} refused, {burned} burned");
    }

    private static ScanInspection Inspect(byte[] file) => ScanCheck.Inspect(file, ScanLimits.Proposed);

    private static void AssertOther(byte[] file, string content) => Assert.Equal(new ScanIsNotJpeg(content), Inspect(file).Refusal);

    /// <summary>Refused by what the markers say, with less memory than a small picture takes.</summary>
    private static void AssertRefusedUnread<T>(byte[] file)
    {
        Assert.IsType<T>(Inspect(file).Refusal);
        var (watch, before) = (Stopwatch.StartNew(), GC.GetAllocatedBytesForCurrentThread());
        Assert.IsType<T>(Inspect(file).Refusal);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"{watch.Elapsed}");
    }

    private static int FrameAt(byte[] jpeg) => jpeg.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0, 0, 17]);

    private static byte[] Claiming(byte[] jpeg, int width, int height)
    {
        byte[] copy = [.. jpeg];
        var at = FrameAt(copy);
        BinaryPrimitives.WriteUInt16BigEndian(copy.AsSpan(at + 5), (ushort)height);
        BinaryPrimitives.WriteUInt16BigEndian(copy.AsSpan(at + 7), (ushort)width);
        return copy;
    }
}
