using TitleReview.Core.Masking;

namespace TitleReview.App.Imaging.Suggesting;

/// <summary>One upright page in the sizes its finders look at.</summary>
/// <param name="Words">The red channel alone: text under a red seal stands free in it. At most the size of A4 at some 400 dpi.</param>
internal sealed record PagePictures(PageGeometry Page, Raster Words, Raster Faces, Raster Seals)
{
    private const int WordsLongSide = 3000;
    private const int FacesWidth = 640;
    private const int SealsWidth = 480;

    /// <summary>The sizes libjpeg-turbo decodes to quickly.</summary>
    private static readonly int[] _eighths = [1, 2, 4, 8];

    /// <param name="original">Has passed <see cref="ScanCheck"/>.</param>
    /// <param name="orientation">How the page stands by now; as the file says where null.</param>
    public static PagePictures Decode(ReadOnlySpan<byte> original, int? orientation)
    {
        if (!JpegHeader.TryRead(original, ScanLimits.AlreadyJudged, out var header, out var refusal))
        {
            throw new JpegDamagedException(refusal.Sentence);
        }

        var page = header.Geometry.Standing(orientation ?? header.Geometry.Orientation);
        var longSide = Math.Max(page.StoredWidth, page.StoredHeight);
        var eighths = _eighths.First(size => size == 8 || longSide * size / 8 >= WordsLongSide);
        var stored = JpegCodec.Decode(CleanJpeg.Write(original, header.Picture), header.Frame, eighths);
        var faces = Fit(stored, page, FacesWidth);
        return new(page, RedOf(stored).Upright(page.Orientation), faces.Upright(page.Orientation), Fit(faces, page, SealsWidth).Upright(page.Orientation));
    }

    /// <summary>A rectangle of one of the pictures, in pixels of the page, cut at its edges.</summary>
    public PixelRect OnPage(Raster picture, double left, double top, double right, double bottom)
    {
        var (scaleX, scaleY) = ((double)Page.UprightWidth / picture.Width, (double)Page.UprightHeight / picture.Height);
        var x = Math.Clamp((int)Math.Floor(left * scaleX), 0, Page.UprightWidth - 1);
        var y = Math.Clamp((int)Math.Floor(top * scaleY), 0, Page.UprightHeight - 1);
        return new(
            x, y,
            Math.Clamp((int)Math.Ceiling(right * scaleX) - x, 1, Page.UprightWidth - x),
            Math.Clamp((int)Math.Ceiling(bottom * scaleY) - y, 1, Page.UprightHeight - y));
    }

    /// <summary>Shrinks the stored picture so that the upright one gets this width.</summary>
    private static Raster Fit(Raster stored, PageGeometry page, int width)
    {
        var across = page.IsTurned ? stored.Height : stored.Width;
        return across <= width
            ? stored
            : AreaAverage.Shrink(stored, Math.Max(1, stored.Width * width / across), Math.Max(1, stored.Height * width / across));
    }

    private static Raster RedOf(Raster picture)
    {
        if (picture.Channels == 1)
        {
            return picture;
        }

        var red = new Raster(picture.Width, picture.Height, 1);
        for (var (at, from) = (0, 0); at < red.Pixels.Length; at++, from += picture.Channels)
        {
            red.Pixels[at] = picture.Pixels[from];
        }

        return red;
    }
}
