namespace TitleReview.App.Imaging.Suggesting.Seals;

/// <summary>How much redder each pixel of a picture is than what surrounds it, from 0 upward.</summary>
internal sealed class RedMap(int width, int height, float[] values)
{
    public int Width => width;

    public int Height => height;

    public ReadOnlySpan<float> Values => values;

    public static RedMap Of(Raster picture)
    {
        var (width, height) = (picture.Width, picture.Height);
        var red = new float[width * height];
        if (picture.Channels == 1)
        {
            return new(width, height, red);
        }

        for (var (at, from) = (0, 0); at < red.Length; at++, from += 3)
        {
            red[at] = Redness(picture.Pixels[from], picture.Pixels[from + 1], picture.Pixels[from + 2]);
        }

        // cream paper and evening light are reddish all over; only what stands out of them is ink
        var around = BoxMean.Of(red, width, height, Math.Max(1, width / 12));
        for (var at = 0; at < red.Length; at++)
        {
            red[at] = Math.Max(0, red[at] - (0.9f * around[at]));
        }

        return new(width, height, BoxMean.Of(red, width, height, 1));
    }

    /// <summary>Negative outside the picture.</summary>
    public float At(double x, double y)
    {
        var (column, row) = ((int)Math.Floor(x + 0.5), (int)Math.Floor(y + 0.5));
        return column >= 0 && column < width && row >= 0 && row < height ? values[(row * width) + column] : -1;
    }

    private static float Redness(int red, int green, int blue)
    {
        var redness = (red - Math.Max(green, blue)) / (float)Math.Max(60, red);
        if (redness <= 0)
        {
            return 0;
        }

        // wood, gold and orange lie between red and yellow
        if (green - blue > 0.6f * (red - blue) && red - blue > 20)
        {
            redness *= 0.3f;
        }

        var isFarFromPureRed = Math.Abs(green - blue) > 0.55f * Math.Max(1, red - Math.Min(green, blue));
        return isFarFromPureRed ? redness * 0.5f : redness;
    }
}
