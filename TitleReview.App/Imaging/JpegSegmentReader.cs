using System.Buffers.Binary;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Imaging;

/// <summary>One marker of a JPEG: where it begins, its payload, and where it ends; a scan ends with its entropy-coded data.</summary>
internal readonly record struct JpegSegment(byte Marker, int Start, int PayloadStart, int PayloadEnd, int End);

/// <summary>Walks the markers from the first SOI to the EOI that belongs to it. What follows that EOI is never looked at.</summary>
internal ref struct JpegSegmentReader(ReadOnlySpan<byte> jpeg)
{
    private const int MaxSegments = 2000;
    private readonly ReadOnlySpan<byte> _jpeg = jpeg;
    private int _at = 2;
    private int _count;

    public JpegSegment Current { get; private set; }

    /// <summary>Why the walk stopped before the EOI; null at the EOI.</summary>
    public Refusal? Fault { get; private set; }

    public bool MoveNext()
    {
        if (_at >= _jpeg.Length)
        {
            return Stop(new ScanIsTruncated());
        }

        if (_jpeg[_at] != 0xFF || ++_count > MaxSegments)
        {
            return Stop(new ScanIsDamaged());
        }

        while (_at + 1 < _jpeg.Length && _jpeg[_at + 1] == 0xFF)
        {
            _at++;
        }

        if (_at + 1 >= _jpeg.Length)
        {
            return Stop(new ScanIsTruncated());
        }

        var marker = _jpeg[_at + 1];
        if (marker == JpegMarker.Eoi)
        {
            return false;
        }

        return marker >= JpegMarker.Sof0 && marker != JpegMarker.Soi && !JpegMarker.IsRestart(marker)
            ? Take(marker)
            : Stop(new ScanIsDamaged());
    }

    private bool Take(byte marker)
    {
        if (_at + 4 > _jpeg.Length)
        {
            return Stop(new ScanIsTruncated());
        }

        var length = BinaryPrimitives.ReadUInt16BigEndian(_jpeg[(_at + 2)..]);
        if (length < 2)
        {
            return Stop(new ScanIsDamaged());
        }

        var payloadEnd = _at + 2 + length;
        if (payloadEnd > _jpeg.Length)
        {
            return Stop(new ScanIsTruncated());
        }

        var end = marker == JpegMarker.Sos ? EndOfEntropyCodedData(payloadEnd) : payloadEnd;
        if (end < 0)
        {
            return Stop(new ScanIsTruncated());
        }

        Current = new(marker, _at, _at + 4, payloadEnd, end);
        _at = end;
        return true;
    }

    /// <summary>The next marker that is neither a stuffed FF 00 nor a restart; −1 where the file ends first.</summary>
    private readonly int EndOfEntropyCodedData(int at)
    {
        while (true)
        {
            var found = _jpeg[at..].IndexOf((byte)0xFF);
            if (found < 0)
            {
                return -1;
            }

            var marker = at + found;
            at = marker + 1;
            while (at < _jpeg.Length && _jpeg[at] == 0xFF)
            {
                at++;
            }

            if (at >= _jpeg.Length)
            {
                return -1;
            }

            if (_jpeg[at] != 0 && !JpegMarker.IsRestart(_jpeg[at]))
            {
                return marker;
            }

            at++;
        }
    }

    private bool Stop(Refusal fault)
    {
        Fault = fault;
        return false;
    }
}
