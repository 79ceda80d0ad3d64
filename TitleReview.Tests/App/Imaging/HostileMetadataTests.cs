using System.Net;
using System.Net.Sockets;
using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using TitleReview.App.Imaging;
using TitleReview.Core.Masking;
using Xunit;

namespace TitleReview.Tests.App.Imaging;

/// <summary>Security study 9, 9–11 and 23–26: a sound picture that carries something else. It is taken, and what it carries reaches nobody.</summary>
public sealed class HostileMetadataTests
{
    private static readonly byte[] _picture = ReferenceTools.Encode(Pnm.Noise(120, 90, 3, 1), "-quality 80");

    [Fact]
    [Trait("Fault", "A9")]
    public void Burn_OfAJpegThatIsAZipToo_LeavesTheZipBehind()
    {
        var zip = Zip("周敏.txt", "evil");
        AssertLeftBehind([.. _picture, .. zip], "PK\u0003\u0004"u8);
        AssertLeftBehind(JpegAnatomy.WithSegment(_picture, 0xFE, zip), "PK\u0003\u0004"u8);
    }

    [Theory]
    [Trait("Fault", "A10")]
    [InlineData(0xFE)]
    [InlineData(0xE1)]
    [InlineData(0xED)]
    public void Burn_OfAScriptInASegment_LeavesItBehind(byte marker) =>
        AssertLeftBehind(JpegAnatomy.WithSegment(_picture, marker, [.. "*/=1;alert(document.cookie)/*<script>alert(1)</script>"u8]), "alert("u8);

    [Theory]
    [Trait("Fault", "A11")]
    [InlineData("<?php system($_GET['c']); ?>")]
    [InlineData("<html><script>fetch('//evil')</script></html>")]
    public void Burn_OfAProgramAfterTheEnd_LeavesItBehind(string program) =>
        AssertLeftBehind([.. _picture, .. Encoding.ASCII.GetBytes(program)], Encoding.ASCII.GetBytes(program));

    /// <summary>A directory that names itself as the next one, and one whose entries never end.</summary>
    [Theory]
    [Trait("Fault", "A23")]
    [InlineData(1)]
    [InlineData(2000)]
    [InlineData(65535)]
    public void Inspect_OfTheLargestExifWithDirectoriesInACircle_ComesToAnEnd(int entries)
    {
        var exif = new byte[65_533];
        "Exif\0\0II*\0"u8.CopyTo(exif);
        exif[10] = 8;
        (exif[14], exif[15]) = ((byte)(entries & 0xFF), (byte)(entries >> 8));
        // a sub-directory (0x8769) and a next directory (0), both at the place of the first
        for (var at = 16; at + 16 <= exif.Length; at += 12)
        {
            ReadOnlySpan<byte> circle = [0x69, 0x87, 4, 0, 1, 0, 0, 0, 8, 0, 0, 0];
            circle.CopyTo(exif.AsSpan(at));
        }
        var watch = Stopwatch.StartNew();

        for (var round = 0; round < 100; round++)
        {
            Assert.Equal(1, ScanCheck.Inspect(JpegAnatomy.WithSegment(_picture, 0xE1, exif), ScanLimits.Proposed).Facts!.Geometry.Orientation);
        }

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
        AssertLeftBehind(JpegAnatomy.WithSegment(_picture, 0xE1, exif), [0x69, 0x87, 4, 0, 1, 0, 0, 0, 8, 0, 0, 0]);
    }

    /// <summary>As cameras and editors leave it: where it was taken, and a small picture of the page before anything was covered.</summary>
    [Theory]
    [Trait("Fault", "A24")]
    [InlineData("with-metadata-a4.jpg", false)]
    [InlineData("with-metadata-phone-orientation6.jpg", true)]
    public void Burn_OfAScanWithPlaceAndThumbnail_LeavesBothBehind(string name, bool saysWhere)
    {
        var original = Scans.Read(name);
        Assert.True(JpegAnatomy.CountOf(original, 0xD8) > 1, "the scan has a thumbnail");
        Assert.Equal(saysWhere, HasGpsDirectory(original));

        foreach (var copy in CopiesOf(original))
        {
            Assert.InRange(JpegAnatomy.OrientationOfCleanCopy(copy), 1, 8);
            Assert.Equal(1, JpegAnatomy.CountOf(copy, 0xD8));
            Assert.False(HasGpsDirectory(copy));
        }
    }

    [Theory]
    [Trait("Fault", "A25")]
    [InlineData(false)]
    [InlineData(true)]
    public void Burn_OfAColourProfileOfFourMegabytes_LeavesItBehind(bool isMalformed)
    {
        const int Chunks = 64;
        var original = _picture;
        for (var chunk = Chunks; chunk >= 1; chunk--)
        {
            // malformed: every part says that it is number 0 of 255, and none is a profile
            byte[] number = isMalformed ? [0, 255] : [(byte)chunk, Chunks];
            original = JpegAnatomy.WithSegment(original, 0xE2, [.. "ICC_PROFILE\0"u8, .. number, .. new byte[65_500]]);
        }
        Assert.True(original.Length > 4 * 1024 * 1024);

        AssertLeftBehind(original, "ICC_PROFILE"u8);
        Assert.Equal(MaskBurner.Burn(_picture, []).View, MaskBurner.Burn(original, []).View);
    }

    [Fact]
    [Trait("Fault", "A26")]
    public void Burn_OfXmpThatAsksForAnotherDocument_AsksNobodyAndLeavesItBehind()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var xmp = $"""
            http://ns.adobe.com/xap/1.0/{'\0'}<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "http://127.0.0.1:{port}/secret"><!ENTITY f SYSTEM "file:///etc/passwd">]><x>&e;&f;</x>
            """;

        AssertLeftBehind(JpegAnatomy.WithSegment(_picture, 0xE1, Encoding.UTF8.GetBytes(xmp)), "ENTITY"u8);
        Assert.False(listener.Pending());
    }

    private static void AssertLeftBehind(byte[] original, ReadOnlySpan<byte> what)
    {
        Assert.False(ScanCheck.Inspect(original, ScanLimits.Proposed).IsRefused);
        Assert.NotEqual(-1, original.AsSpan().IndexOf(what));
        foreach (var copy in CopiesOf(original))
        {
            Assert.Equal(-1, copy.AsSpan().IndexOf(what));
            Assert.Equal(1, JpegAnatomy.OrientationOfCleanCopy(copy));
        }
    }

    private static byte[][] CopiesOf(byte[] original)
    {
        var (unmasked, masked) = (MaskBurner.Burn(original, []), MaskBurner.Burn(original, [new(8, 8, 30, 20, MaskKind.Name)]));
        return [unmasked.Full, unmasked.View, unmasked.Thumbnail, masked.Full, masked.View, masked.Thumbnail, MaskBurner.OriginalView(original)];
    }

    // tag 0x8825 of type long, count 1, in either byte order
    private static bool HasGpsDirectory(byte[] jpeg) =>
        jpeg.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x88, 0x25, 0, 4, 0, 0, 0, 1]) >= 0 || jpeg.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x25, 0x88, 4, 0, 1, 0, 0, 0]) >= 0;

    private static byte[] Zip(string name, string text)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var writer = new StreamWriter(archive.CreateEntry(name).Open());
            writer.Write(text);
        }
        return stream.ToArray();
    }
}
