using System.Numerics;
using System.Runtime.InteropServices;

namespace TitleReview.App.Imaging;

/// <summary>Shrinks a raster to an exact size: each new pixel is the mean of the area it covers.</summary>
internal static class AreaAverage
{
    public static Raster Shrink(Raster source, int width, int height)
    {
        if (width == source.Width && height == source.Height)
        {
            return source;
        }

        var shrunk = new Raster(width, height, source.Channels);
        var (columns, rows) = (new AreaWeights(source.Width, width), new AreaWeights(source.Height, height));
        var sums = new uint[source.Pitch];
        for (var y = 0; y < height; y++)
        {
            Array.Clear(sums);
            var weights = rows.Of(y);
            for (var tap = 0; tap < weights.Length; tap++)
            {
                AddRow(sums, source.Row(rows.First(y) + tap), weights[tap]);
            }

            AddColumns(shrunk.Row(y), sums, columns, source.Channels);
        }

        return shrunk;
    }

    private static void AddRow(Span<uint> sums, ReadOnlySpan<byte> row, uint weight)
    {
        var wholes = MemoryMarshal.Cast<byte, Vector<byte>>(row);
        var vectors = MemoryMarshal.Cast<uint, Vector<uint>>(sums);
        for (var index = 0; index < wholes.Length; index++)
        {
            Vector.Widen(wholes[index], out var low, out var high);
            Vector.Widen(low, out var first, out var second);
            Vector.Widen(high, out var third, out var fourth);
            var four = vectors.Slice(index * 4, 4);
            four[0] += first * weight;
            four[1] += second * weight;
            four[2] += third * weight;
            four[3] += fourth * weight;
        }

        for (var index = wholes.Length * Vector<byte>.Count; index < row.Length; index++)
        {
            sums[index] += row[index] * weight;
        }
    }

    private static void AddColumns(Span<byte> line, ReadOnlySpan<uint> sums, AreaWeights columns, int channels)
    {
        // both passes together weigh 2^24; 255 of that and the half for rounding still fit 32 bits
        const int Bits = 2 * AreaWeights.Bits;
        unchecked
        {
            for (var (x, at) = (0, 0); at < line.Length; x++)
            {
                var weights = columns.Of(x);
                var covered = sums[(columns.First(x) * channels)..];
                for (var channel = 0; channel < channels; channel++)
                {
                    var sum = 1u << (Bits - 1);
                    for (var (tap, from) = (0, channel); tap < weights.Length; tap++, from += channels)
                    {
                        sum += covered[from] * weights[tap];
                    }

                    line[at++] = (byte)(sum >> Bits);
                }
            }
        }
    }
}
