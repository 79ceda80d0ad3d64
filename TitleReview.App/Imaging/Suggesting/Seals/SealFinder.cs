namespace TitleReview.App.Imaging.Suggesting.Seals;

/// <summary>Finds round red seals (公章), also faint, speckled, tilted ones and those half over text or a photograph.</summary>
/// <remarks>Redness → votes for circles → a thin red line all around → the largest ring that explains a place.</remarks>
internal static class SealFinder
{
    /// <summary>On smaller pictures the ring of a seal is a smudge of a few pixels.</summary>
    private const int LeastWidth = 200;
    private const float LeastSlope = 0.07f;
    private const double LeastScore = 0.50;

    public static IReadOnlyList<Circle> Find(Raster picture)
    {
        if (picture.Width < LeastWidth)
        {
            return [];
        }

        var map = RedMap.Of(picture);
        var rings = CircleVotes.Of(map, LeastSlope)
            .Select(voted => Ring.Fit(map, voted, LeastSlope))
            .Where(ring => ring.Score >= LeastScore)
            .Select(ring => ring with { Score = ring.Score - (0.55 * Ring.RednessOutside(map, ring)) })
            .Where(ring => ring.Score >= LeastScore);
        return Outermost(rings, map.Width);
    }

    /// <summary>Of rings about the same place, the one that is best for its size: a seal may have an inner ring too.</summary>
    private static List<Circle> Outermost(IEnumerable<Circle> rings, int width)
    {
        var kept = new List<Circle>();
        foreach (var ring in rings.OrderByDescending(ring => ring.Score + (1.2 * ring.Radius / width)))
        {
            if (kept.TrueForAll(other => ring.DistanceTo(other) >= 0.7 * Math.Max(ring.Radius, other.Radius)))
            {
                kept.Add(ring);
            }
        }

        return kept;
    }
}
