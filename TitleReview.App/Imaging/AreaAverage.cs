namespace TitleReview.App.Imaging;

/// <summary>Shrinks a raster to an exact size: each new pixel is the mean of the area it covers.</summary>
internal static class AreaAverage
{
    /// <summary>Weights of one new pixel add up to this, so that two passes of it fit 32 bits.</summary>
    private const int One = 1 << 12;

    public static Raster Shrink(Raster source, int width, int height)
    {
        if (width == source.Width && height == source.Height)
        {
            return source;
        }

        var shrunk = new Raster(width, height, source.Channels);
        var columns = Spans(source.Width, width);
        var rows = Spans(source.Height, height);
        var sums = new int[source.Pitch];
        for (var y = 0; y < height; y++)
        {
            Array.Clear(sums);
            for (var tap = 0; tap < rows[y].Weights.Length; tap++)
            {
                AddRow(sums, source.Row(rows[y].First + tap), rows[y].Weights[tap]);
            }

            AddColumns(shrunk.Row(y), sums, columns, source.Channels);
        }

        return shrunk;
    }

    private static void AddRow(Span<int> sums, ReadOnlySpan<byte> row, int weight)
    {
        unchecked
        {
            sums = sums[..row.Length];
            for (var index = 0; index < row.Length; index++)
            {
                sums[index] += row[index] * weight;
            }
        }
    }

    private static void AddColumns(Span<byte> line, ReadOnlySpan<int> sums, Span[] columns, int channels)
    {
        unchecked
        {
            var at = 0;
            foreach (var column in columns)
            {
                for (var channel = 0; channel < channels; channel++)
                {
                    long sum = (long)One * One / 2;
                    var from = (column.First * channels) + channel;
                    foreach (var weight in column.Weights)
                    {
                        sum += (long)sums[from] * weight;
                        from += channels;
                    }

                    line[at++] = (byte)(sum / ((long)One * One));
                }
            }
        }
    }

    /// <summary>For each new pixel: the first old one it covers, and how much of it each covered one is.</summary>
    private static Span[] Spans(int from, int to)
    {
        var spans = new Span[to];
        for (var index = 0; index < to; index++)
        {
            // edges in units of 1/to of an old pixel, so that they are whole numbers
            var (start, end) = ((long)index * from, (long)(index + 1) * from);
            var (first, last) = ((int)(start / to), (int)((end - 1) / to));
            var weights = new int[last - first + 1];
            var left = One;
            for (var tap = 0; tap < weights.Length - 1; tap++)
            {
                var covered = ((first + tap + 1L) * to) - Math.Max(start, (first + tap) * (long)to);
                weights[tap] = (int)(covered * One / from);
                left -= weights[tap];
            }

            weights[^1] = left;
            spans[index] = new(first, weights);
        }

        return spans;
    }

    private readonly record struct Span(int First, int[] Weights);
}
