using System.Diagnostics.CodeAnalysis;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;

namespace TitleReview.App.Imaging;

/// <summary>What the markers of one JPEG say, and which of its bytes are picture; the pixels are never touched.</summary>
internal sealed class JpegHeader
{
    /// <summary>Cameras write about ten; thousands are an attack on the decoder's time.</summary>
    private const int MaxScans = 32;

    /// <summary>A larger step cannot say black: one step would already be past it, and decoders wrap around.</summary>
    private const int MaxDcStep = 2047;

    private readonly int[] _dcSteps = new int[4];
    private readonly List<JpegSegment> _picture = [];
    private JpegFrame? _frame;
    private int? _orientation;
    private int _scans;
    private bool _hasJfif;
    private int? _adobeTransform;

    private JpegHeader()
    {
    }

    public JpegFrame Frame => _frame ?? throw new InvalidOperationException("A header without a frame is never handed out.");

    public PageGeometry Geometry => new(Frame.Width, Frame.Height, _orientation ?? 1, Frame.McuWidth, Frame.McuHeight);

    /// <summary>The segments a decoder needs, in their order: tables, frame and scans.</summary>
    public IReadOnlyList<JpegSegment> Picture => _picture;

    /// <summary>The quantisation step of the luma's mean: how many grey levels × 8 one unit of a DC coefficient is.</summary>
    public int LumaDcStep => _dcSteps[Frame.Components[0].Table];

    public static bool TryRead(
        ReadOnlySpan<byte> jpeg,
        ScanLimits limits,
        [NotNullWhen(true)] out JpegHeader? header,
        [NotNullWhen(false)] out Refusal? refusal)
    {
        var read = new JpegHeader();
        refusal = ContentKind.IsJpeg(jpeg) ? read.WhyRefused(jpeg, limits) : new ScanIsNotJpeg(ContentKind.InWords(jpeg));
        header = refusal is null ? read : null;
        return header is not null;
    }

    private Refusal? WhyRefused(ReadOnlySpan<byte> jpeg, ScanLimits limits)
    {
        var segments = new JpegSegmentReader(jpeg);
        while (segments.MoveNext())
        {
            var segment = segments.Current;
            if (Take(segment, jpeg[segment.PayloadStart..segment.PayloadEnd], limits) is { } refusal)
            {
                return refusal;
            }
        }

        return segments.Fault ?? (_scans > 0 && LumaDcStep is > 0 and <= MaxDcStep ? null : new ScanIsDamaged());
    }

    private Refusal? Take(JpegSegment segment, ReadOnlySpan<byte> payload, ScanLimits limits)
    {
        if (JpegMarker.IsMetadata(segment.Marker))
        {
            TakeMetadata(segment.Marker, payload);
            return null;
        }

        _picture.Add(segment);
        return segment.Marker switch
        {
            JpegMarker.Dqt => TakeTables(payload),
            JpegMarker.Dht or JpegMarker.Dri => null,
            JpegMarker.Sos => TakeScan(),
            JpegMarker.Dac => new ScanCodingUnsupported("算术编码的JPEG"),
            _ when JpegMarker.IsFrame(segment.Marker) => TakeFrame(segment.Marker, payload, limits),
            _ => new ScanIsDamaged(),
        };
    }

    private void TakeMetadata(byte marker, ReadOnlySpan<byte> payload)
    {
        if (marker == JpegMarker.App0 && payload.StartsWith("JFIF\0"u8))
        {
            _hasJfif = true;
        }
        else if (marker == JpegMarker.App14 && payload.Length >= 12 && payload.StartsWith("Adobe"u8))
        {
            _adobeTransform = payload[11];
        }
        else if (marker == JpegMarker.App1)
        {
            _orientation ??= ExifOrientation.Read(payload);
        }
    }

    private Refusal? TakeFrame(byte marker, ReadOnlySpan<byte> payload, ScanLimits limits)
    {
        // a second frame could claim another size than the one that was judged
        if (_frame is not null)
        {
            return new ScanIsDamaged();
        }

        if (!JpegFrame.TryRead(marker, payload, out var frame, out var refusal))
        {
            return refusal;
        }

        _frame = frame;
        return frame switch
        {
            _ when Math.Max(frame.Width, frame.Height) > limits.MaxSide => new ScanSideIsTooLong(frame.Width, frame.Height, limits.MaxSide),
            _ when (long)frame.Width * frame.Height > limits.MaxPixels => new ScanHasTooManyPixels(frame.Width, frame.Height, limits.MaxPixels),
            _ => null,
        };
    }

    private Refusal? TakeScan() => ++_scans switch
    {
        > MaxScans => new ScanHasTooManyPasses(MaxScans),
        _ when _frame is null => new ScanIsDamaged(),
        1 when IsRgb(_frame) => new ScanColoursUnsupported(),
        _ => null,
    };

    /// <summary>Decides as libjpeg does: JFIF means YCbCr, else Adobe's word counts, else the letters R, G, B as component ids.</summary>
    private bool IsRgb(JpegFrame frame) =>
        !frame.IsGrey && !_hasJfif && (_adobeTransform is { } transform
            ? transform == 0
            : frame.Components.Select(component => component.Id).SequenceEqual("RGB"u8.ToArray()));

    private ScanIsDamaged? TakeTables(ReadOnlySpan<byte> payload)
    {
        while (payload.Length > 0)
        {
            var (isWide, table) = (payload[0] >> 4, payload[0] & 15);
            var length = isWide == 0 ? 65 : 129;
            if (isWide > 1 || table > 3 || payload.Length < length)
            {
                return new ScanIsDamaged();
            }

            _dcSteps[table] = isWide == 0 ? payload[1] : (payload[1] << 8) | payload[2];
            payload = payload[length..];
        }

        return null;
    }
}
