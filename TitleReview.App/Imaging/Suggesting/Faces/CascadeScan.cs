using TitleReview.Core.Masking;

namespace TitleReview.App.Imaging.Suggesting.Faces;

/// <summary>Moves the cascade's window over one picture of one size.</summary>
internal sealed class CascadeScan
{
    private readonly HaarCascade _cascade;
    private readonly IntegralImage _sums;
    private readonly Corner[][] _features;

    public CascadeScan(HaarCascade cascade, IntegralImage sums)
    {
        _cascade = cascade;
        _sums = sums;
        _features = [.. cascade.Features.Select(feature => feature.Rectangles.Select(rectangle => new Corner(
            (rectangle.Y * sums.Pitch) + rectangle.X, rectangle.W, rectangle.H * sums.Pitch, rectangle.Weight)).ToArray())];
    }

    public IEnumerable<PixelRect> Windows(Raster grey, int step)
    {
        for (var y = 0; y + _cascade.Height <= grey.Height; y += step)
        {
            for (var x = 0; x + _cascade.Width <= grey.Width; x += step)
            {
                if (IsPhotograph(x, y) && IsFace(x, y))
                {
                    yield return new(x, y, _cascade.Width, _cascade.Height);
                }
            }
        }
    }

    /// <summary>Mostly paper: writing, a table's cell. A photograph has few pixels as bright as paper.</summary>
    private bool IsPhotograph(int x, int y)
    {
        var at = (y * _sums.Pitch) + x;
        return 2 * Sum(_sums.Paper, at, _cascade.Width, _cascade.Height * _sums.Pitch) < _cascade.Width * _cascade.Height;
    }

    private bool IsFace(int x, int y)
    {
        var at = (y * _sums.Pitch) + x;
        if (Spread(at) is not { } spread)
        {
            return false;
        }

        foreach (var stage in _cascade.Stages)
        {
            var votes = 0f;
            foreach (var tree in stage.Trees)
            {
                votes += Vote(tree, at, spread);
            }

            if (votes < stage.Threshold)
            {
                return false;
            }
        }

        return true;
    }

    private float Vote(HaarTree tree, int at, float spread)
    {
        var next = 0;
        do
        {
            ref readonly var node = ref tree.Nodes[next];
            var value = 0f;
            foreach (var corner in _features[node.Feature])
            {
                value += corner.Weight * Sum(_sums.Sums, at + corner.Offset, corner.Across, corner.Down);
            }

            next = value < node.Threshold * spread ? node.Below : node.Above;
        }
        while (next > 0);
        return tree.Leaves[-next];
    }

    /// <summary>Standard deviation × area of the window without its rim, as OpenCV normalises; null where it is almost flat.</summary>
    private float? Spread(int at)
    {
        var (start, across, down) = (at + _sums.Pitch + 1, _cascade.Width - 2, (_cascade.Height - 2) * _sums.Pitch);
        double area = across * (_cascade.Height - 2);
        double sum = Sum(_sums.Sums, start, across, down);
        var squares = _sums.Squares;
        double ofSquares = squares[start + down + across] - squares[start + across] - squares[start + down] + squares[start];
        var spread = (area * ofSquares) - (sum * sum);
        return spread > area * area * 16 ? (float)Math.Sqrt(spread) : null;
    }

    private static int Sum(int[] sums, int at, int across, int down) => sums[at + down + across] - sums[at + across] - sums[at + down] + sums[at];

    private readonly record struct Corner(int Offset, int Across, int Down, float Weight);
}
