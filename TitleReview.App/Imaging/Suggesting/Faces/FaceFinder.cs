namespace TitleReview.App.Imaging.Suggesting.Faces;

/// <summary>Finds upright faces on photographs of a page, by a window that grows from one thirty-second to a third of its width.</summary>
internal sealed class FaceFinder(HaarCascade cascade)
{
    private const double Smallest = 1 / 32.0;
    private const double Largest = 1 / 3.0;
    private const double Growth = 1.12;
    private const int LeastHits = 3;

    public IReadOnlyList<Face> Find(Raster picture, CancellationToken ct)
    {
        var grey = Grey.Of(picture);
        var paperWhite = PaperWhite(grey);
        var seen = new List<Face>();
        var largest = Math.Min(picture.Width * Largest, Math.Min(picture.Width, picture.Height));
        for (var side = Math.Max(cascade.Width, picture.Width * Smallest); side <= largest; side *= Growth)
        {
            ct.ThrowIfCancellationRequested();
            var factor = side / cascade.Width;
            grey = AreaAverage.Shrink(grey, (int)(picture.Width / factor), (int)(picture.Height / factor));
            var (across, down) = ((double)picture.Width / grey.Width, (double)picture.Height / grey.Height);
            seen.AddRange(new CascadeScan(cascade, new(grey, paperWhite)).Windows(grey, step: 1)
                .Select(window => new Face(window.X * across, window.Y * down, side, 1)));
        }

        return Agreed(seen);
    }

    /// <summary>Windows that are near each other, directly or by others between them, become one face in their middle.</summary>
    private static List<Face> Agreed(List<Face> seen)
    {
        var agreed = new List<Face>();
        while (seen.Count > 0)
        {
            var group = new List<Face> { seen[^1] };
            seen.RemoveAt(seen.Count - 1);
            for (var at = 0; at < group.Count; at++)
            {
                var face = group[at];
                group.AddRange(seen.Where(face.IsNear));
                seen.RemoveAll(face.IsNear);
            }

            if (group.Count >= LeastHits)
            {
                agreed.Add(new(group.Average(face => face.X), group.Average(face => face.Y), group.Average(face => face.Side), group.Count));
            }
        }

        return agreed;
    }

    /// <summary>Somewhat darker than the brightness that a quarter of the page exceeds.</summary>
    private static int PaperWhite(Raster grey)
    {
        var counts = new int[256];
        foreach (var value in grey.Pixels)
        {
            counts[value]++;
        }

        var (white, brighter) = (255, 0);
        while (white > 0 && brighter + counts[white] < grey.Pixels.Length / 4)
        {
            brighter += counts[white--];
        }

        return white * 86 / 100;
    }
}
