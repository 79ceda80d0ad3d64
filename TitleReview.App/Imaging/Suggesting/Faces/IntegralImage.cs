namespace TitleReview.App.Imaging.Suggesting.Faces;

/// <summary>Sums of a grey picture such that the sum over any rectangle takes four look-ups.</summary>
internal sealed class IntegralImage
{
    public IntegralImage(Raster grey, int paperWhite)
    {
        Pitch = grey.Width + 1;
        var size = Pitch * (grey.Height + 1);
        (Sums, Squares, Paper) = (new int[size], new long[size], new int[size]);
        for (var y = 0; y < grey.Height; y++)
        {
            var row = grey.Row(y);
            var at = ((y + 1) * Pitch) + 1;
            var (sum, squares, paper) = (0, 0L, 0);
            for (var x = 0; x < row.Length; x++, at++)
            {
                int value = row[x];
                sum += value;
                squares += value * value;
                paper += value > paperWhite ? 1 : 0;
                Sums[at] = Sums[at - Pitch] + sum;
                Squares[at] = Squares[at - Pitch] + squares;
                Paper[at] = Paper[at - Pitch] + paper;
            }
        }
    }

    /// <summary>The sum over everything left of and above (x, y) stands at y × Pitch + x.</summary>
    public int Pitch { get; }

    public int[] Sums { get; }

    public long[] Squares { get; }

    /// <summary>How many pixels are as bright as paper.</summary>
    public int[] Paper { get; }
}
