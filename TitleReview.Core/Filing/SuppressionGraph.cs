namespace TitleReview.Core.Filing;

/// <summary>The circulation of a table of counts, in which cells are hidden until none of the small ones can be worked out.</summary>
internal sealed class SuppressionGraph(int least)
{
    private readonly List<Edge> _edges = [];
    private readonly List<Edge> _totals = [];
    private readonly Dictionary<(int, int, int), List<Edge>> _at = [];

    /// <param name="place">Row and column of what is shown or hidden.</param>
    public void Add((int, int, int) from, (int, int, int) to, int value, (int Row, int Column) place)
    {
        var edge = new Edge(from, to, value, place) { IsHidden = value < least };
        _edges.Add(edge);
        foreach (var node in (ReadOnlySpan<(int, int, int)>)[from, to])
        {
            (_at.TryGetValue(node, out var known) ? known : _at[node] = []).Add(edge);
        }
    }

    /// <summary>A total of a column, and last of all that of the whole: never hidden for the sake of a cell.</summary>
    public void AddTotal((int, int, int) from, (int, int, int) to, int value, (int Row, int Column) place)
    {
        Add(from, to, value, place);
        _totals.Add(_edges[^1]);
    }

    /// <returns>The places of what is hidden.</returns>
    public HashSet<(int Row, int Column)> Hide()
    {
        HideTotals(_totals[..^1]);
        // whatever is hidden later opens ways and closes none: each is looked at once
        foreach (var small in _edges.Where(edge => edge.Value < least))
        {
            foreach (var edge in CheapestCycle(small))
            {
                edge.IsHidden = true;
            }
        }
        return [.. _edges.Where(edge => edge.IsHidden).Select(edge => edge.Place)];
    }

    /// <summary>Totals of columns have a sum that is shown: one hidden alone would be what is left of it, and few are a small number together. Decided by the totals alone, so that all tables of the same cases hide the same.</summary>
    private void HideTotals(List<Edge> totals)
    {
        while (totals.FindAll(total => total.IsHidden) is { Count: > 0 } hidden && (hidden.Count == 1 || hidden.Sum(total => total.Value) < least)
            && totals.Where(total => !total.IsHidden).OrderBy(total => total.Value).ThenBy(total => total.Place.Column).FirstOrDefault() is { } next)
        {
            next.IsHidden = true;
        }
    }

    /// <summary>Along which one more of the cell, or one less, makes another table; hidden cells cost nothing, shown ones as much as would be lost with them.</summary>
    /// <remarks>That nothing is under way when a year is over, everybody knows: what is not zero is not hidden behind zeros, unless there is nothing else.</remarks>
    private List<Edge> CheapestCycle(Edge cell) => (cell.Value > 0 ? CheapestCycle(cell, 1) : null) ?? CheapestCycle(cell, 0) ?? [];

    private List<Edge>? CheapestCycle(Edge cell, int fewest)
    {
        var more = CheapestWay(cell.To, cell.From, cell, fewest);
        var less = cell.Value > 0 && more is not { Cost: 0 } ? CheapestWay(cell.From, cell.To, cell, fewest) : null;
        return (more?.Cost ?? long.MaxValue) <= (less?.Cost ?? long.MaxValue) ? more?.Way : less?.Way;
    }

    /// <summary>Forward by one more, backward by one less, where there is one to take.</summary>
    /// <param name="fewest">Of what has to be in a cell to go through it.</param>
    private (long Cost, List<Edge> Way)? CheapestWay((int, int, int) from, (int, int, int) to, Edge without, int fewest)
    {
        var (costs, by) = (new Dictionary<(int, int, int), long> { [from] = 0 }, new Dictionary<(int, int, int), Edge>());
        var next = new PriorityQueue<(int, int, int), long>([(from, 0)]);
        while (next.TryDequeue(out var node, out var cost) && node != to)
        {
            if (cost > costs[node])
            {
                continue;
            }
            foreach (var edge in _at[node].Where(edge => edge != without && edge.Value >= (edge.From == node ? fewest : 1) && (edge.IsHidden || !_totals.Contains(edge))))
            {
                var (reached, sum) = (edge.From == node ? edge.To : edge.From, cost + (edge.IsHidden ? 0 : edge.Value + 1));
                if (!costs.TryGetValue(reached, out var known) || sum < known)
                {
                    (costs[reached], by[reached]) = (sum, edge);
                    next.Enqueue(reached, sum);
                }
            }
        }
        if (!costs.TryGetValue(to, out var whole))
        {
            return null;
        }
        var way = new List<Edge>();
        for (var node = to; node != from; node = by[node].From == node ? by[node].To : by[node].From)
        {
            way.Add(by[node]);
        }
        return (whole, way);
    }

    private sealed class Edge((int, int, int) from, (int, int, int) to, int value, (int Row, int Column) place)
    {
        public (int, int, int) From => from;

        public (int, int, int) To => to;

        public int Value => value;

        public (int Row, int Column) Place => place;

        public bool IsHidden { get; set; }
    }
}
