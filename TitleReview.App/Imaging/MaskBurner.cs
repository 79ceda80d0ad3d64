using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;

namespace TitleReview.App.Imaging;

/// <summary>Makes the copies of a page that others may see. Every page goes through here, also one that needs no masking.</summary>
/// <remarks>
/// Regions are wiped as coefficients, on whole units of the JPEG, into a new file: decoding, painting and encoding again would leave
/// ripples of the covered words around the box.
/// </remarks>
public sealed class MaskBurner(DecodeSlots slots)
{
    /// <param name="orientation">How the page stands by now; its file says how it stood at first.</param>
    public Task<BurnedPage> BurnAsync(ReadOnlyMemory<byte> original, int orientation, IReadOnlyList<MaskRegion> regions, CancellationToken ct) =>
        slots.RunAsync(original, () => Burn(original, regions, orientation), ct);

    /// <summary>The view of a page just uploaded, and whether its words can be read in it.</summary>
    public Task<(byte[] View, bool LooksBlurred)> FirstViewAsync(ReadOnlyMemory<byte> original, CancellationToken ct) => slots.RunAsync(
        original,
        () =>
        {
            var view = Decode(original, orientation: null);
            return (PageView.EncodeView(view), Sharpness.LooksBlurred(view));
        },
        ct);

    public Task<byte[]> OriginalViewAsync(ReadOnlyMemory<byte> original, int orientation, CancellationToken ct) =>
        slots.RunAsync(original, () => OriginalView(original, orientation), ct);

    /// <summary>Burns on the caller's thread, for one-shot programs. The original must have passed <see cref="ScanCheck"/>.</summary>
    /// <param name="orientation">As the file says where null.</param>
    public static BurnedPage Burn(ReadOnlyMemory<byte> original, IReadOnlyList<MaskRegion> regions, int? orientation = null)
    {
        var header = Read(original.Span);
        var page = header.Geometry.Standing(orientation ?? header.Geometry.Orientation);
        if (MaskRules.WhyNot(page, regions).Refusals is [var refusal, ..])
        {
            throw new ArgumentException(refusal.Sentence, nameof(regions));
        }

        MaskRegion[] grown = [.. regions.Select(page.Grow)];
        var wipe = new CoefficientWipe(header, grown.Select(region => page.ToStored(region.Rect)));
        var rewritten = JpegCodec.Rewrite(CleanJpeg.Write(original.Span, header.Picture), wipe.Apply);
        var full = CleanJpeg.Write(rewritten, Read(rewritten).Picture, page.Orientation);

        var view = PageView.Decode(full, header.Frame, page.Orientation);
        return new(full, PageView.EncodeView(view), PageView.EncodeThumbnail(view), grown);
    }

    /// <summary>The original as its owner sees it in the editor: upright, small, without metadata, nothing covered.</summary>
    public static byte[] OriginalView(ReadOnlyMemory<byte> original, int? orientation = null) => PageView.EncodeView(Decode(original, orientation));

    private static Raster Decode(ReadOnlyMemory<byte> original, int? orientation)
    {
        var header = Read(original.Span);
        return PageView.Decode(CleanJpeg.Write(original.Span, header.Picture), header.Frame, orientation ?? header.Geometry.Orientation);
    }

    private static JpegHeader Read(ReadOnlySpan<byte> jpeg) =>
        JpegHeader.TryRead(jpeg, ScanLimits.AlreadyJudged, out var header, out Refusal? refusal)
            ? header
            : throw new JpegDamagedException(refusal.Sentence);
}
