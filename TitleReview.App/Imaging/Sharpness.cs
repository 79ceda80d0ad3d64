namespace TitleReview.App.Imaging;

/// <summary>How steep the edges of the words are in the view of a page, whatever their contrast and however few there are.</summary>
/// <remarks>
/// Along sampled lines, wherever paper turns to ink within a few pixels: which part of the change happens from one pixel to the next. The
/// median is above 0.5 for a good scan and sinks as the page is blurred; a page moved under the camera sinks in one direction only. The
/// threshold was chosen on scans and on copies of them blurred step by step: see SharpnessTests.
/// </remarks>
internal static class Sharpness
{
    private const int LineStep = 3;
    private const int Span = 12;
    private const int LeastContrast = 48;

    /// <summary>In hundredths.</summary>
    private const int LeastSteepness = 34;

    /// <summary>Of ten thousand places looked at, how many must show an edge at all: words so blurred that nothing is left of them show none.</summary>
    private const int LeastEdges = 10;

    public static bool LooksBlurred(Raster view) => Math.Min(Steepness(view, isDown: false), Steepness(view, isDown: true)) < LeastSteepness;

    /// <returns>Hundredths; 0 where nothing can be read.</returns>
    internal static int Steepness(Raster view, bool isDown)
    {
        var (length, lines) = isDown ? (view.Height, view.Width) : (view.Width, view.Height);
        var step = isDown ? view.Pitch : view.Channels;
        var counts = new int[101];
        var (places, edges) = (0, 0);
        for (var line = 0; line < lines; line += LineStep)
        {
            // the middle channel: green weighs most in what the eye takes for brightness, and grey has only one
            var start = (isDown ? line * view.Channels : line * view.Pitch) + (view.Channels / 2);
            for (var at = 0; at + Span < length; at += Span / 2, places++)
            {
                var (contrast, steepest) = Look(view.Pixels, start + (at * step), step);
                if (contrast >= LeastContrast)
                {
                    counts[steepest * 100 / contrast]++;
                    edges++;
                }
            }
        }
        return edges * 10_000L < (long)places * LeastEdges ? 0 : Median(counts, edges);
    }

    private static (int Contrast, int Steepest) Look(byte[] pixels, int at, int step)
    {
        int last = pixels[at];
        var (least, most, steepest) = (last, last, 0);
        for (var count = 0; count < Span; count++)
        {
            at += step;
            int now = pixels[at];
            least = Math.Min(least, now);
            most = Math.Max(most, now);
            steepest = Math.Max(steepest, Math.Abs(now - last));
            last = now;
        }
        return (most - least, steepest);
    }

    private static int Median(int[] counts, int total)
    {
        var (value, below) = (0, counts[0]);
        while (below * 2 < total)
        {
            below += counts[++value];
        }
        return value;
    }
}
