using TitleReview.Core.Kernel;

namespace TitleReview.App.Imaging;

/// <summary>Judges an upload by its content: first the header, then whether every coefficient can be read and written again.</summary>
/// <remarks>Rule AT-02: 「图片格式（*.jpg格式）」 is decided by decoding, never by a name or a declared type.</remarks>
public sealed class ScanCheck(DecodeSlots slots)
{
    /// <summary>A refusal by header takes no slot, so hostile files cannot make the others wait.</summary>
    public Task<ScanInspection> InspectAsync(ReadOnlyMemory<byte> file, ScanLimits limits, CancellationToken ct) =>
        WhyRefused(file.Span, limits, out var header) is { } refusal
            ? Task.FromResult(new ScanInspection(refusal))
            : slots.RunAsync(file, () => Prove(file.Span, header!), ct);

    /// <summary>The same on the caller's thread, for one-shot programs.</summary>
    public static ScanInspection Inspect(ReadOnlyMemory<byte> file, ScanLimits limits) =>
        WhyRefused(file.Span, limits, out var header) is { } refusal ? new(refusal) : Prove(file.Span, header!);

    private static Refusal? WhyRefused(ReadOnlySpan<byte> file, ScanLimits limits, out JpegHeader? header)
    {
        header = null;
        if (file.IsEmpty)
        {
            return new ScanIsEmpty();
        }

        if (file.Length > limits.MaxBytes)
        {
            return new ScanIsTooLarge(limits.MaxBytes);
        }

        return JpegHeader.TryRead(file, limits, out header, out var refusal) ? null : refusal;
    }

    private static ScanInspection Prove(ReadOnlySpan<byte> file, JpegHeader header)
    {
        try
        {
            JpegCodec.Rewrite(CleanJpeg.Write(file, header.Picture), static (_, _, _) => { });
            return new(new ScanFacts(header.Geometry, header.Frame.IsGrey));
        }
        catch (JpegDamagedException)
        {
            return new(new ScanIsDamaged());
        }
    }
}
