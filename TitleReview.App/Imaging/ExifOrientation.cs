using System.Buffers.Binary;

namespace TitleReview.App.Imaging;

/// <summary>The one Exif tag that matters: 0x0112, how the stored picture is to be turned to stand upright.</summary>
internal static class ExifOrientation
{
    private const ushort Tag = 0x0112;
    private const ushort TypeShort = 3;

    /// <summary>The orientation in the payload of an APP1 segment; null where it is no Exif, says nothing or says nonsense.</summary>
    public static int? Read(ReadOnlySpan<byte> app1)
    {
        if (!app1.StartsWith("Exif\0\0"u8) || app1.Length < 14)
        {
            return null;
        }

        var tiff = app1[6..];
        var isLittle = tiff.StartsWith("II*\0"u8);
        if (!isLittle && !tiff.StartsWith("MM\0*"u8))
        {
            return null;
        }

        var directory = isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (directory > tiff.Length - 2)
        {
            return null;
        }

        var entries = tiff[(int)directory..];
        var count = Short(entries, isLittle);
        for (var entry = entries[2..]; count > 0 && entry.Length >= 12; count--, entry = entry[12..])
        {
            if (Short(entry, isLittle) == Tag && Short(entry[2..], isLittle) == TypeShort)
            {
                return Short(entry[8..], isLittle) is >= 1 and <= 8 and var orientation ? orientation : null;
            }
        }

        return null;
    }

    /// <summary>A whole APP1 segment that carries this tag and nothing else.</summary>
    public static byte[] Segment(int orientation) =>
    [
        0xFF, JpegMarker.App1, 0, 34,
        .. "Exif\0\0"u8,
        .. "MM\0*"u8, 0, 0, 0, 8,
        0, 1,
        0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0,
        0, 0, 0, 0,
    ];

    private static int Short(ReadOnlySpan<byte> at, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(at) : BinaryPrimitives.ReadUInt16BigEndian(at);
}
