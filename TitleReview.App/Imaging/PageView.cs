namespace TitleReview.App.Imaging;

/// <summary>The small upright pictures of a page.</summary>
internal static class PageView
{
    private const int ViewSide = 1600;
    private const int ViewQuality = 80;
    private const int ThumbnailSide = 240;
    private const int ThumbnailQuality = 75;

    /// <summary>The sizes libjpeg-turbo decodes to quickly; others run without vector instructions.</summary>
    private static readonly int[] _eighths = [1, 2, 4, 8];

    public static Raster Decode(ReadOnlySpan<byte> cleanJpeg, JpegFrame frame, int orientation)
    {
        var decoded = JpegCodec.Decode(cleanJpeg, frame, EighthsFor(frame, ViewSide));
        return Fit(decoded, frame.Width, frame.Height, ViewSide).Upright(orientation);
    }

    public static byte[] EncodeView(Raster view) => JpegCodec.Encode(view, ViewQuality);

    public static byte[] EncodeThumbnail(Raster view) =>
        JpegCodec.Encode(Fit(view, view.Width, view.Height, ThumbnailSide), ThumbnailQuality);

    /// <summary>Of a view that was encoded here, and stands upright.</summary>
    public static byte[] ThumbnailOf(ReadOnlySpan<byte> view) => JpegHeader.TryRead(view, ScanLimits.AlreadyJudged, out var header, out var refusal)
        ? EncodeThumbnail(JpegCodec.Decode(CleanJpeg.Write(view, header.Picture), header.Frame, EighthsFor(header.Frame, ThumbnailSide)))
        : throw new JpegDamagedException(refusal.Sentence);

    private static int EighthsFor(JpegFrame frame, int side) => _eighths.First(size => size == 8 || Math.Max(frame.Width, frame.Height) * size / 8 >= side);

    /// <summary>Shrinks to the proportions of the page as it is stored; a page that is small already stays as it is.</summary>
    private static Raster Fit(Raster raster, int pageWidth, int pageHeight, int side)
    {
        var longSide = Math.Max(pageWidth, pageHeight);
        return longSide <= side
            ? raster
            : AreaAverage.Shrink(raster, Scaled(pageWidth, side, longSide), Scaled(pageHeight, side, longSide));
    }

    private static int Scaled(int length, int side, int longSide) => Math.Max(1, ((length * side) + (longSide / 2)) / longSide);
}
