using System.Buffers.Binary;
using System.Diagnostics;
using System.Text;
using TitleReview.App.Imaging;
using Xunit;

namespace TitleReview.Tests.App.Imaging;

/// <summary>G-IMG-ACCEPT and G-IMG-BOMB: decided by content, and by the header before any pixel is paid for.</summary>
public sealed class ScanCheckTests
{
    private static readonly byte[] _small = ReferenceTools.Encode(Pnm.Noise(120, 90, 3, 1), "-quality 80");

    [Theory]
    [InlineData("a4-300dpi-00_t0.jpg", 2480, 3508)]
    [InlineData("with-metadata-phone-orientation6.jpg", 3024, 4032)]
    [InlineData("trailer.jpg", 2480, 3508)]
    public void Inspect_GoodScan_GivesItsUprightSize(string name, int width, int height)
    {
        var page = Inspect(Scans.Read(name)).Facts!.Geometry;

        Assert.Equal((width, height), (page.UprightWidth, page.UprightHeight));
    }

    [Theory]
    [InlineData("-sample 2x2", 16, 16)]
    [InlineData("-sample 2x1", 16, 8)]
    [InlineData("-sample 1x2", 8, 16)]
    [InlineData("-sample 1x1", 8, 8)]
    [InlineData("-sample 4x1", 32, 8)]
    [InlineData("-grayscale", 8, 8)]
    [InlineData("-progressive", 16, 16)]
    [InlineData("-restart 1", 16, 16)]
    [InlineData("-optimize", 16, 16)]
    public void Inspect_EveryCommonCoding_AcceptedWithItsGrid(string coding, int mcuWidth, int mcuHeight)
    {
        var page = Inspect(ReferenceTools.Encode(Pnm.Noise(120, 90, 3, 1), coding)).Facts!.Geometry;

        Assert.Equal((mcuWidth, mcuHeight), (page.McuWidth, page.McuHeight));
    }

    [Fact]
    [Trait("Fault", "A1")]
    public void Inspect_ZeroBytes_Refused() => Assert.IsType<ScanIsEmpty>(Inspect([]).Refusal);

    [Theory]
    [InlineData("%PDF-1.7", "PDF")]
    [InlineData("<!DOCTYPE html><script>alert(1)</script>", "网页")]
    [InlineData("  <svg xmlns=\"http://www.w3.org/2000/svg\"/>", "网页")]
    [InlineData("GIF89a..........", "GIF")]
    [InlineData("II*\0........", "TIFF")]
    [InlineData("RIFF1234WEBPVP8 ", "WebP")]
    [InlineData("\0\0\0\u0018ftypheic", "HEIC")]
    [InlineData("PK\u0003\u0004......", "压缩包")]
    [InlineData("hello", "无法识别")]
    public void Inspect_OtherContentNamedJpg_RefusedByWhatItIs(string content, string named)
    {
        var refusal = Assert.IsType<ScanIsNotJpeg>(Inspect(Encoding.Latin1.GetBytes(content)).Refusal);

        Assert.Contains(named, refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Inspect_PngNamedJpg_Refused() =>
        Assert.Contains("PNG", Assert.IsType<ScanIsNotJpeg>(Inspect([0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10]).Refusal).Sentence, StringComparison.Ordinal);

    [Fact]
    [Trait("Fault", "A2")]
    public void Inspect_ByteLimit_HoldsOnBothSides()
    {
        byte[] full = [.. _small, .. new byte[(10 * 1024 * 1024) - _small.Length]];

        Assert.False(Inspect(full).IsRefused);
        Assert.IsType<ScanIsTooLarge>(Inspect([.. full, 0]).Refusal);
    }

    [Fact]
    public void Inspect_HeaderBomb_RefusedAtOnceWithoutMemory()
    {
        var bomb = Scans.Read("bomb_header.jpg");
        Assert.True(Inspect(bomb).IsRefused);
        var watch = Stopwatch.StartNew();
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var round = 0; round < 20; round++)
        {
            Assert.IsType<ScanSideIsTooLong>(Inspect(bomb).Refusal);
        }

        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1_000_000, "20 bombs cost less than a megabyte");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"{watch.Elapsed}");
    }

    [Theory]
    [InlineData(65500, 65500, typeof(ScanSideIsTooLong))]
    [InlineData(1, 65535, typeof(ScanSideIsTooLong))]
    [InlineData(12001, 10, typeof(ScanSideIsTooLong))]
    [InlineData(8000, 5001, typeof(ScanHasTooManyPixels))]
    public void Inspect_HeaderClaimsTooMuch_RefusedWithTheNumbers(int width, int height, Type refusal)
    {
        var answer = Inspect(Claiming(_small, width, height)).Refusal;

        Assert.IsType(refusal, answer);
        Assert.Contains($"宽{width}像素、高{height}像素", answer!.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(12000, 3333)]
    [InlineData(8000, 5000)]
    public void Inspect_HeaderClaimsExactlyTheLimit_RefusedOnlyForTheMissingData(int width, int height) =>
        Assert.IsType<ScanIsDamaged>(Inspect(Claiming(_small, width, height)).Refusal);

    [Fact]
    public void Inspect_NoHeight_Refused() => Assert.IsType<ScanIsDamaged>(Inspect(Claiming(_small, 120, 0)).Refusal);

    [Fact]
    [Trait("Fault", "A21")]
    public void Inspect_TruncatedAnywhere_Refused()
    {
        var scan = Scans.Read("a4-150dpi-12_t0.jpg");
        foreach (var length in Enumerable.Range(0, scan.Length / 1024).Select(kilobyte => (kilobyte * 1024) + 3).Append(scan.Length - 1).Append(scan.Length - 2))
        {
            Assert.IsType<ScanIsTruncated>(Inspect(scan[..length]).Refusal);
        }
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(50_000)]
    [InlineData(150_000)]
    public void Inspect_TruncatedAndGivenAnEnd_RefusedAsDamaged(int length)
    {
        byte[] mended = [.. Scans.Read("a4-150dpi-12_t0.jpg")[..length], 0xFF, 0xD9];

        Assert.IsType<ScanIsDamaged>(Inspect(mended).Refusal);
    }

    [Theory]
    [Trait("Fault", "A20")]
    [InlineData(0xC3, "无损")]
    [InlineData(0xC5, "分层")]
    [InlineData(0xC9, "算术")]
    [InlineData(0xCA, "算术")]
    public void Inspect_CodingNoBrowserShows_RefusedWithAdvice(byte frame, string named)
    {
        var refusal = Assert.IsType<ScanCodingUnsupported>(Inspect(WithFrame(marker => marker[1] = frame)).Refusal);

        Assert.Contains(named, refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Fault", "A20")]
    public void Inspect_ArithmeticByTheReferenceEncoder_Refused() =>
        Assert.IsType<ScanCodingUnsupported>(Inspect(ReferenceTools.Encode(Pnm.Noise(64, 64, 3, 1), "-arithmetic")).Refusal);

    [Fact]
    [Trait("Fault", "A20")]
    public void Inspect_TwelveBits_Refused() => Assert.IsType<ScanCodingUnsupported>(Inspect(WithFrame(frame => frame[4] = 12)).Refusal);

    [Fact]
    [Trait("Fault", "A20")]
    public void Inspect_FourComponents_RefusedAsColours()
    {
        byte[] cmyk = [0xFF, 0xD8, 0xFF, 0xC0, 0, 20, 8, 0, 16, 0, 16, 4, 1, 17, 0, 2, 17, 0, 3, 17, 0, 4, 17, 0, 0xFF, 0xD9];

        Assert.IsType<ScanColoursUnsupported>(Inspect(cmyk).Refusal);
    }

    [Fact]
    public void Inspect_RgbByTheReferenceEncoder_RefusedAsColours() =>
        Assert.IsType<ScanColoursUnsupported>(Inspect(ReferenceTools.Encode(Pnm.Noise(64, 64, 3, 1), "-rgb")).Refusal);

    [Fact]
    public void Inspect_AdobeColoursWithoutJfif_RefusedOnlyWhereTheyAreRgb()
    {
        var plain = ReferenceTools.Transform(_small, "-copy none");
        byte[] withoutJfif = [0xFF, 0xD8, .. plain[20..]];

        Assert.False(Inspect(WithAdobe(withoutJfif, transform: 1)).IsRefused);
        Assert.IsType<ScanColoursUnsupported>(Inspect(WithAdobe(withoutJfif, transform: 0)).Refusal);
    }

    [Fact]
    public void Inspect_TwoFrames_RefusedAsDamaged()
    {
        var at = FrameAt(_small);
        byte[] twice = [.. _small[..at], .. _small[at..(at + 19)], .. _small[at..]];

        Assert.IsType<ScanIsDamaged>(Inspect(twice).Refusal);
    }

    [Fact]
    public void Inspect_ThousandsOfScans_Refused()
    {
        var at = _small.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xDA]);
        byte[] scans = [.. _small[..at], .. Enumerable.Repeat(_small[at..(at + 14)], 1500).SelectMany(scan => scan), .. _small[at..]];

        Assert.IsType<ScanHasTooManyPasses>(Inspect(scans).Refusal);
    }

    [Fact]
    public void Inspect_QuantisationStepThatCannotSayBlack_RefusedAsDamaged()
    {
        var at = _small.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xDB]);
        byte[] zero = [.. _small];
        zero[at + 5] = 0;

        Assert.IsType<ScanIsDamaged>(Inspect(zero).Refusal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    [InlineData(255)]
    public void Inspect_OrientationThatIsNonsense_TakenAsUpright(int orientation) =>
        Assert.Equal(1, Inspect(JpegAnatomy.WithOrientation(_small, orientation)).Facts!.Geometry.Orientation);

    [Fact]
    public void Inspect_ExifDirectoryBeyondItsSegment_TakenAsUpright()
    {
        byte[] exif = [.. "Exif\0\0II*\0"u8, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF];

        Assert.Equal(1, Inspect(JpegAnatomy.WithSegment(_small, 0xE1, exif)).Facts!.Geometry.Orientation);
    }

    [Fact]
    public async Task InspectAsync_ManyAtOnce_SameAnswersAsOneByOne()
    {
        using var slots = new DecodeSlots(2);
        var check = new ScanCheck(slots);
        var files = Enumerable.Range(0, 20).Select(index => index % 2 == 0 ? _small : Scans.Read("bomb_header.jpg")).ToList();

        var answers = await Task.WhenAll(files.Select(file => check.InspectAsync(file, ScanLimits.Proposed, TestContext.Current.CancellationToken)));

        Assert.Equal(10, answers.Count(answer => answer.Refusal is ScanSideIsTooLong));
        Assert.Equal(10, answers.Count(answer => answer.Facts is { Geometry.UprightWidth: 120 }));
    }

    private static ScanInspection Inspect(byte[] file) => ScanCheck.Inspect(file, ScanLimits.Proposed);

    private static int FrameAt(byte[] jpeg) => jpeg.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0, 0, 17]);

    private static byte[] WithFrame(Action<Span<byte>> change)
    {
        byte[] copy = [.. _small];
        change(copy.AsSpan(FrameAt(copy)));
        return copy;
    }

    private static byte[] Claiming(byte[] jpeg, int width, int height)
    {
        byte[] copy = [.. jpeg];
        var at = FrameAt(copy);
        BinaryPrimitives.WriteUInt16BigEndian(copy.AsSpan(at + 5), (ushort)height);
        BinaryPrimitives.WriteUInt16BigEndian(copy.AsSpan(at + 7), (ushort)width);
        return copy;
    }

    private static byte[] WithAdobe(byte[] jpeg, byte transform) =>
        JpegAnatomy.WithSegment(jpeg, 0xEE, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, transform]);
}
