using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;

namespace TitleReview.App.Imaging.Copies;

/// <summary>Whether a small picture is the one made from the burned copy.</summary>
internal static class SmallCopy
{
    /// <summary>How far two encodings of one picture may differ, in levels of a colour: another version of the encoder is no leak.</summary>
    private const int MostDifference = 64;

    /// <summary>The same where the picture is black.</summary>
    private const int MostDifferenceCovered = 32;

    /// <param name="made">Made anew from the burned copy.</param>
    /// <param name="grown">What is covered, in pixels of the upright page.</param>
    public static IReadOnlyList<Refusal> Faults(string name, byte[] made, byte[] stored, PageGeometry page, IReadOnlyList<MaskRegion> grown)
    {
        if (made.AsSpan().SequenceEqual(stored))
        {
            return [];
        }

        if (Decode(stored) is not { } seen || Decode(made) is not { } expected || (seen.Width, seen.Height) != (expected.Width, expected.Height))
        {
            return [new CopyIsNotMadeFromBurned(name)];
        }

        IReadOnlyList<Refusal> open =
        [
            .. grown.Index().Where(region => Difference(seen, expected, Scaled(region.Item.Rect, page, seen)) > MostDifferenceCovered)
                .Select(region => new RegionIsNotSolid(name, region.Index + 1)),
        ];
        return open.Count > 0 || Difference(seen, expected, new(0, 0, seen.Width, seen.Height)) <= MostDifference ? open : [new CopyIsNotMadeFromBurned(name)];
    }

    private static Raster? Decode(byte[] jpeg) => JpegHeader.TryRead(jpeg, ScanLimits.AlreadyJudged, out var header, out _)
        ? JpegCodec.Decode(CleanJpeg.Write(jpeg, header.Picture), header.Frame)
        : null;

    private static int Difference(Raster one, Raster other, PixelRect where)
    {
        if (one.Channels != other.Channels)
        {
            return byte.MaxValue;
        }

        var most = 0;
        for (var y = where.Y; y < where.Bottom; y++)
        {
            var here = one.Row(y);
            var there = other.Row(y);
            for (var at = where.X * one.Channels; at < where.Right * one.Channels; at++)
            {
                most = Math.Max(most, Math.Abs(here[at] - there[at]));
            }
        }

        return most;
    }

    private static PixelRect Scaled(PixelRect rect, PageGeometry page, Raster small)
    {
        var (left, top) = (rect.X * small.Width / page.UprightWidth, rect.Y * small.Height / page.UprightHeight);
        return new(left, top, (rect.Right * small.Width / page.UprightWidth) - left, (rect.Bottom * small.Height / page.UprightHeight) - top);
    }
}
