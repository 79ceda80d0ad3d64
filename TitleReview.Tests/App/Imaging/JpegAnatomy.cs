using Xunit;

namespace TitleReview.Tests.App.Imaging;

/// <summary>An independent, strict reading of a JPEG's markers, for what may and may not be in a copy.</summary>
internal static class JpegAnatomy
{
    private static readonly byte[] _jfif = [0, 16, .. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0];

    /// <summary>The Exif orientation of a copy, after proof that it holds nothing else but picture.</summary>
    public static int OrientationOfCleanCopy(byte[] jpeg)
    {
        Assert.Equal([0xFF, 0xD8], jpeg[..2]);
        Assert.Equal([0xFF, 0xD9], jpeg[^2..]);
        var orientation = 1;
        var at = 2;
        while (at < jpeg.Length - 2)
        {
            Assert.Equal(0xFF, jpeg[at]);
            var marker = jpeg[at + 1];
            var end = at + 2 + (jpeg[at + 2] << 8 | jpeg[at + 3]);
            Assert.Contains(marker, new byte[] { 0xC0, 0xC1, 0xC4, 0xDA, 0xDB, 0xE0, 0xE1 });
            if (marker == 0xE0)
            {
                Assert.Equal(_jfif, jpeg[(at + 2)..end]);
            }
            else if (marker == 0xE1)
            {
                orientation = OrientationAlone(jpeg[(at + 4)..end]);
            }

            at = marker == 0xDA ? EndOfScan(jpeg, end) : end;
        }

        Assert.Equal(jpeg.Length - 2, at);
        return orientation;
    }

    /// <summary>Puts an Exif segment with an orientation right after SOI, in either byte order.</summary>
    public static byte[] WithOrientation(byte[] jpeg, int orientation, bool littleEndian = false)
    {
        byte[] tiff = littleEndian
            ? [.. "II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0, 0, 0, 0, 0]
            : [.. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0];
        return WithSegment(jpeg, 0xE1, [.. "Exif\0\0"u8, .. tiff]);
    }

    public static byte[] WithSegment(byte[] jpeg, byte marker, byte[] payload)
    {
        var length = payload.Length + 2;
        return [0xFF, 0xD8, 0xFF, marker, (byte)(length >> 8), (byte)(length & 0xFF), .. payload, .. jpeg[2..]];
    }

    public static int CountOf(byte[] jpeg, byte marker) =>
        Enumerable.Range(0, jpeg.Length - 1).Count(at => jpeg[at] == 0xFF && jpeg[at + 1] == marker);

    private static int OrientationAlone(byte[] payload)
    {
        Assert.Equal([.. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, payload[25], 0, 0, 0, 0, 0, 0], payload);
        return payload[25];
    }

    private static int EndOfScan(byte[] jpeg, int at)
    {
        while (jpeg[at] != 0xFF || jpeg[at + 1] == 0)
        {
            at++;
        }

        return at;
    }
}
