namespace TitleReview.App.Imaging;

/// <summary>Writes a JPEG of picture segments only, under markers of our own: nothing else of the source survives.</summary>
internal static class CleanJpeg
{
    /// <summary>JFIF 1.01, no density, no thumbnail. Without it decoders would guess the colours from component ids.</summary>
    private static readonly byte[] _opening =
    [
        0xFF, JpegMarker.Soi,
        0xFF, JpegMarker.App0, 0, 16, .. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0,
    ];

    public static byte[] Write(ReadOnlySpan<byte> source, IReadOnlyList<JpegSegment> picture, int orientation = 1)
    {
        var turn = orientation == 1 ? [] : ExifOrientation.Segment(orientation);
        var written = new byte[_opening.Length + turn.Length + picture.Sum(segment => segment.End - segment.Start) + 2];
        var rest = Append(Append(written, _opening), turn);
        foreach (var segment in picture)
        {
            rest = Append(rest, source[segment.Start..segment.End]);
        }

        Append(rest, [0xFF, JpegMarker.Eoi]);
        return written;
    }

    /// <summary>Whether a whole segment, marker and all, is one of those that are written here.</summary>
    public static bool IsOurs(ReadOnlySpan<byte> segment) => segment.SequenceEqual(_opening.AsSpan(2))
        || (ExifOrientation.Read(segment[4..]) is { } orientation && segment.SequenceEqual(ExifOrientation.Segment(orientation)));

    private static Span<byte> Append(Span<byte> rest, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(rest);
        return rest[bytes.Length..];
    }
}
