namespace TitleReview.App.Imaging.Suggesting.Seals;

/// <summary>Finds where circles may stand: every red edge votes for the centres it would belong to, along its own slope.</summary>
/// <remarks>A Hough transform with known directions. Centres are counted on every second pixel, radii in steps of two.</remarks>
internal sealed class CircleVotes
{
    /// <summary>Of the width: a seal of 18 to 70 mm on A4; official ones measure 30 to 50.</summary>
    private const double Smallest = 0.040;
    private const double Largest = 0.165;

    private const float LeastVotes = 0.12f;
    private const float LargestWeight = 0.35f;
    private const int MostCandidates = 300;

    private readonly RedMap _map;
    private readonly int _smallest;
    private readonly int _radii;
    private readonly int _columns;
    private readonly int _rows;
    private readonly float[] _votes;

    private CircleVotes(RedMap map)
    {
        _map = map;
        _smallest = Math.Max(3, (int)(map.Width * Smallest));
        _radii = ((Math.Max(_smallest, (int)(map.Width * Largest)) - _smallest) / 2) + 1;
        (_columns, _rows) = ((map.Width / 2) + 1, (map.Height / 2) + 1);
        _votes = new float[_radii * _rows * _columns];
    }

    /// <summary>The likeliest circles, best first, scored by their votes.</summary>
    /// <param name="threshold">Edges flatter than this do not vote.</param>
    public static IEnumerable<Circle> Of(RedMap map, float threshold)
    {
        var votes = new CircleVotes(map);
        votes.Count(threshold);
        return votes.Peaks().OrderByDescending(circle => circle.Score).Take(MostCandidates);
    }

    private void Count(float threshold)
    {
        var red = _map.Values;
        var width = _map.Width;
        for (var y = 1; y < _map.Height - 1; y++)
        {
            for (var x = 1; x < width - 1; x++)
            {
                var at = (y * width) + x;
                var acrossX = red[at + 1] - red[at - 1] + (0.5f * (red[at + 1 - width] - red[at - 1 - width] + red[at + 1 + width] - red[at - 1 + width]));
                var acrossY = red[at + width] - red[at - width] + (0.5f * (red[at + width - 1] - red[at - width - 1] + red[at + width + 1] - red[at - width + 1]));
                var slope = MathF.Sqrt((acrossX * acrossX) + (acrossY * acrossY));
                if (slope >= threshold)
                {
                    Vote(x, y, acrossX / slope, acrossY / slope, Math.Min(slope, LargestWeight));
                }
            }
        }
    }

    private void Vote(int x, int y, float directionX, float directionY, float weight)
    {
        for (var index = 0; index < _radii; index++)
        {
            var radius = _smallest + (2 * index);
            var (awayX, awayY, part) = (directionX * radius, directionY * radius, weight / radius);
            Add(index, (int)(x + awayX) >> 1, (int)(y + awayY) >> 1, part);
            Add(index, (int)(x - awayX) >> 1, (int)(y - awayY) >> 1, part);
        }
    }

    private void Add(int index, int column, int row, float part)
    {
        if (column >= 0 && column < _columns && row >= 0 && row < _rows)
        {
            _votes[(((index * _rows) + row) * _columns) + column] += part;
        }
    }

    private IEnumerable<Circle> Peaks()
    {
        for (var index = 0; index < _radii; index++)
        {
            for (var row = 1; row < _rows - 1; row++)
            {
                for (var column = 1; column < _columns - 1; column++)
                {
                    var at = (((index * _rows) + row) * _columns) + column;
                    var votes = _votes[at];
                    if (votes >= LeastVotes
                        && votes >= _votes[at - 1] && votes >= _votes[at + 1]
                        && votes >= _votes[at - _columns] && votes >= _votes[at + _columns])
                    {
                        yield return new(column * 2, row * 2, _smallest + (2 * index), votes);
                    }
                }
            }
        }
    }
}
