using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;

namespace TitleReview.App.Imaging;

/// <summary>One colour component: its sampling factors and the quantisation table it uses.</summary>
internal readonly record struct JpegComponent(byte Id, int Horizontal, int Vertical, int Table);

/// <summary>The start of frame: size and components.</summary>
internal sealed record JpegFrame(int Width, int Height, IReadOnlyList<JpegComponent> Components)
{
    public bool IsGrey => Components.Count == 1;

    public int McuWidth => 8 * Components.Max(component => component.Horizontal);

    public int McuHeight => 8 * Components.Max(component => component.Vertical);

    /// <summary>What all coefficients take in memory, two bytes each: rewriting holds them all at once, and so does decoding what is progressive.</summary>
    public long CoefficientBytes => Components.Sum(part =>
        2L * 64 * part.Horizontal * part.Vertical * ((Width + McuWidth - 1) / McuWidth) * ((Height + McuHeight - 1) / McuHeight));

    /// <summary>The units of the picture's grid that hold a rectangle of stored pixels, counted in units.</summary>
    public PixelRect UnitsUnder(PixelRect rect)
    {
        var (left, top) = (rect.X / McuWidth, rect.Y / McuHeight);
        var right = (rect.Right + McuWidth - 1) / McuWidth;
        var bottom = (rect.Bottom + McuHeight - 1) / McuHeight;
        return new(left, top, right - left, bottom - top);
    }

    public static bool TryRead(
        byte marker,
        ReadOnlySpan<byte> payload,
        [NotNullWhen(true)] out JpegFrame? frame,
        [NotNullWhen(false)] out Refusal? refusal)
    {
        frame = null;
        refusal = WhyUnsupported(marker, payload);
        if (refusal is not null)
        {
            return false;
        }

        var height = BinaryPrimitives.ReadUInt16BigEndian(payload[1..]);
        var width = BinaryPrimitives.ReadUInt16BigEndian(payload[3..]);
        var components = new JpegComponent[payload[5]];
        for (var index = 0; index < components.Length; index++)
        {
            var part = payload.Slice(6 + (3 * index), 3);
            // a single component is coded block by block, whatever its sampling factors say
            components[index] = components.Length == 1
                ? new(part[0], 1, 1, part[2])
                : new(part[0], part[1] >> 4, part[1] & 15, part[2]);
        }

        var isSound = width > 0 && height > 0
            && components.All(part => part is { Horizontal: >= 1 and <= 4, Vertical: >= 1 and <= 4, Table: <= 3 });
        refusal = isSound ? null : new ScanIsDamaged();
        frame = isSound ? new(width, height, components) : null;
        return frame is not null;
    }

    private static Refusal? WhyUnsupported(byte marker, ReadOnlySpan<byte> payload) => marker switch
    {
        JpegMarker.Sof3 => new ScanCodingUnsupported("无损JPEG编码"),
        > JpegMarker.Sof3 and < 0xC8 => new ScanCodingUnsupported("分层JPEG编码"),
        > 0xC8 => new ScanCodingUnsupported("算术编码的JPEG"),
        _ when payload.Length < 6 => new ScanIsDamaged(),
        _ when payload[0] != 8 => new ScanCodingUnsupported($"每色{payload[0]}位的JPEG编码"),
        _ when payload.Length != 6 + (3 * payload[5]) => new ScanIsDamaged(),
        _ when payload[5] is not (1 or 3) => new ScanColoursUnsupported(),
        _ => null,
    };
}
