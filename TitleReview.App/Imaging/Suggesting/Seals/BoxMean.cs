namespace TitleReview.App.Imaging.Suggesting.Seals;

/// <summary>Each value replaced by the mean of the square around it, cut at the edges.</summary>
internal static class BoxMean
{
    public static float[] Of(float[] values, int width, int height, int radius)
    {
        var (rows, means) = (new float[values.Length], new float[values.Length]);
        for (var y = 0; y < height; y++)
        {
            Slide(values, rows, y * width, 1, width, radius);
        }

        for (var x = 0; x < width; x++)
        {
            Slide(rows, means, x, width, height, radius);
        }

        return means;
    }

    private static void Slide(float[] from, float[] to, int start, int step, int count, int radius)
    {
        var sum = 0f;
        for (var at = 0; at < Math.Min(radius, count); at++)
        {
            sum += from[start + (at * step)];
        }

        for (var at = 0; at < count; at++)
        {
            var (enters, leaves) = (at + radius, at - radius - 1);
            sum += enters < count ? from[start + (enters * step)] : 0;
            sum -= leaves >= 0 ? from[start + (leaves * step)] : 0;
            to[start + (at * step)] = sum / (Math.Min(count - 1, enters) - Math.Max(-1, leaves));
        }
    }
}
