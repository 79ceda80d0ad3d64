using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;

namespace TitleReview.App.Imaging.Copies;

/// <summary>Reads the copies of a page again and trusts nothing that was said of them.</summary>
public sealed class CopyCheck(DecodeSlots slots)
{
    private const string Full = "遮盖件";
    private const string View = "预览图";
    private const string Thumbnail = "缩略图";

    /// <param name="page">As it is on record.</param>
    /// <param name="regions">What was to be covered, in upright pixels, not grown.</param>
    public Task<CopyFaults> InspectAsync(StoredCopies copies, PageGeometry page, IReadOnlyList<MaskRegion> regions, CancellationToken ct) =>
        slots.RunAsync(copies.Full, () => Inspect(copies, page, regions), ct);

    internal static CopyFaults Inspect(StoredCopies copies, PageGeometry page, IReadOnlyList<MaskRegion> regions)
    {
        IReadOnlyList<Refusal> more =
        [
            .. CleanCopy.Faults(Full, copies.Full, page.Orientation),
            .. CleanCopy.Faults(View, copies.View, orientation: 1),
            .. CleanCopy.Faults(Thumbnail, copies.Thumbnail, orientation: 1),
        ];
        if (!JpegHeader.TryRead(copies.Full, ScanLimits.AlreadyJudged, out var header, out _))
        {
            return new(more, Uncovered: null);
        }

        try
        {
            return new(more, header.Geometry.Standing(page.Orientation) == page ? Uncovered(copies, header, page, regions) : [new CopyStandsOtherwise(Full)]);
        }
        catch (JpegDamagedException)
        {
            return new([.. more, new CopyIsBroken(Full)], Uncovered: null);
        }
    }

    private static IReadOnlyList<Refusal> Uncovered(StoredCopies copies, JpegHeader header, PageGeometry page, IReadOnlyList<MaskRegion> regions)
    {
        MaskRegion[] grown = [.. regions.Select(page.Grow)];
        var blocks = new SolidBlocks(header.Frame, grown.Select(region => page.ToStored(region.Rect)));
        var picture = CleanJpeg.Write(copies.Full, header.Picture);
        var again = JpegCodec.Rewrite(picture, blocks.Look);
        var view = PageView.Decode(picture, header.Frame, page.Orientation);
        return
        [
            .. blocks.Uneven.Select(number => new RegionIsNotSolid(Full, number)),
            // what the encoder writes of these coefficients is these bytes: tables and padding of another writer can carry something too
            .. IsSame(again, picture) ? Array.Empty<Refusal>() : [new CopyIsNotRewritten(Full)],
            .. SmallCopy.Faults(View, PageView.EncodeView(view), copies.View, page, grown),
            .. SmallCopy.Faults(Thumbnail, PageView.EncodeThumbnail(view), copies.Thumbnail, page, grown),
        ];
    }

    private static bool IsSame(byte[] rewritten, byte[] picture) =>
        JpegHeader.TryRead(rewritten, ScanLimits.AlreadyJudged, out var header, out _) && CleanJpeg.Write(rewritten, header.Picture).AsSpan().SequenceEqual(picture);
}
