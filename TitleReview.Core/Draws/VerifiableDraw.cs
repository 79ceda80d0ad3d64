namespace TitleReview.Core.Draws;

/// <summary>「可复核的随机抽取」: seed in, selection out, docs/draw.md sections 5 to 7.</summary>
public static class VerifiableDraw
{
    /// <summary>The whole transcript of a draw whose pool is satisfiable and whose seed is complete.</summary>
    public static DrawTranscript Run(FrozenPool pool, DrawSeed seed, string drawnAt)
    {
        var result = Select(pool, CanonicalDraw.HashOf(CanonicalDraw.Write(seed)), drawnAt);
        return new DrawTranscript(DrawTranscript.FormatName, pool, seed, result, [], CanonicalDraw.HashOf(CanonicalDraw.Write(result)));
    }

    /// <summary>What this seed selects from this pool.</summary>
    public static DrawResult Select(FrozenPool pool, string seedHash, string drawnAt)
    {
        var order = new NumberStream(Convert.FromHexString(seedHash)).Shuffle(pool.Rows.Count);
        var members = pool.Groups.Select(_ => new List<int>()).ToList();
        var taken = new Dictionary<int, int>();
        for (var at = 0; at < order.Length && members.Sum(group => group.Count) < pool.Size; at++)
        {
            var row = pool.Rows[order[at] - 1];
            var group = members[row.Group - 1];
            if (group.Count == pool.Groups[row.Group - 1].Seats || taken.GetValueOrDefault(row.Unit) >= pool.LimitOf(row.Unit))
            {
                continue;
            }

            group.Add(row.No);
            taken[row.Unit] = taken.GetValueOrDefault(row.Unit) + 1;
            if (!CanComplete(pool, members, taken, order.AsSpan(at + 1)))
            {
                group.RemoveAt(group.Count - 1);
                taken[row.Unit]--;
            }
        }

        return new DrawResult(seedHash, drawnAt, order, [.. members.Select((seated, i) => new GroupResult(
            seated, [.. order.Where(no => pool.Rows[no - 1].Group == i + 1).Except(seated).Take(pool.Groups[i].Alternates)]))]);
    }

    private static bool CanComplete(FrozenPool pool, List<List<int>> members, Dictionary<int, int> taken, ReadOnlySpan<int> later)
    {
        int[] open = [.. pool.Groups.Select((group, i) => group.Seats - members[i].Count)];
        var rows = new List<PoolRow>(later.Length);
        foreach (var no in later)
        {
            if (open[pool.Rows[no - 1].Group - 1] > 0)
            {
                rows.Add(pool.Rows[no - 1]);
            }
        }

        return new SeatFlow(open, rows, unit => pool.LimitOf(unit) - taken.GetValueOrDefault(unit)).Filled == open.Sum();
    }
}
