namespace TitleReview.App.Imaging.Suggesting.Seals;

/// <summary>Looks along a circle whether a thin red line really runs there, all around.</summary>
internal static class Ring
{
    private const int Directions = 72;

    /// <summary>With fewer directions inside the picture nothing can be said.</summary>
    private const int LeastSeen = 50;

    private static readonly (double X, double Y)[] _directions =
        [.. Enumerable.Range(0, Directions).Select(step => (Math.Cos(step * 2 * Math.PI / Directions), Math.Sin(step * 2 * Math.PI / Directions)))];

    /// <summary>The best circle within two pixels of the one that was voted for.</summary>
    public static Circle Fit(RedMap map, Circle voted, float threshold)
    {
        var best = voted with { Score = 0 };
        for (var x = -2; x <= 2; x++)
        {
            for (var y = -2; y <= 2; y++)
            {
                for (var grown = -2; grown <= 2; grown++)
                {
                    var (atX, atY, radius) = (voted.X + x, voted.Y + y, voted.Radius + grown);
                    var share = Share(map, atX, atY, radius, threshold);
                    best = share > best.Score ? new(atX, atY, radius, share) : best;
                }
            }
        }

        return best;
    }

    /// <summary>How red it is just outside the ring, relative to the ring: 1 where red runs on, as in the letters of a title.</summary>
    public static double RednessOutside(RedMap map, Circle ring)
    {
        var outside = (ring.Radius * 1.07) + 2;
        var on = Mean(map, ring, ring.Radius - 1.5, ring.Radius + 1.5);
        return Math.Min(1, Mean(map, ring, outside, outside + (ring.Radius * 0.22)) / Math.Max(0.01, on));
    }

    private static double Share(RedMap map, double x, double y, double radius, float threshold)
    {
        var (hits, seen) = (0, 0);
        foreach (var (directionX, directionY) in _directions)
        {
            float At(double distance) => map.At(x + (distance * directionX), y + (distance * directionY));

            var on = Math.Max(At(radius), Math.Max(At(radius - 1), At(radius + 1)));
            if (on >= 0)
            {
                seen++;
                // strokes of a big red title cross a circle somewhere all around, but they are thick where they do
                var (outside, inside) = (Math.Max(0, At(radius + 5)), Math.Max(0, Math.Min(At(radius - 4), At(radius - 5))));
                hits += on > threshold * 0.6f && on > 1.6f * outside && on > 1.3f * inside ? 1 : 0;
            }
        }

        return seen < LeastSeen ? 0 : (double)hits / Directions;
    }

    private static double Mean(RedMap map, Circle ring, double from, double to)
    {
        var (sum, count) = (0.0, 0);
        for (var radius = Math.Max(1, from); radius <= to; radius++)
        {
            foreach (var (directionX, directionY) in _directions)
            {
                var red = map.At(ring.X + (radius * directionX), ring.Y + (radius * directionY));
                (sum, count) = red >= 0 ? (sum + red, count + 1) : (sum, count);
            }
        }

        return count == 0 ? 0 : sum / count;
    }
}
