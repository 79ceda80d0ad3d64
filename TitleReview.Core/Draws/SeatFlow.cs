namespace TitleReview.Core.Draws;

/// <summary>「能否坐满」, decided exactly: seats flow from groups through units to persons.</summary>
/// <remarks>Each person belongs to one group and one unit, so a largest flow found by augmenting paths is the largest number of seats that can be filled.</remarks>
internal sealed class SeatFlow
{
    private readonly int[][] _free;
    private readonly int[][] _flow;
    private readonly int[] _room;
    private readonly bool[] _visited;
    private readonly List<int> _short = [];

    /// <param name="seats">Of each group, still to be filled.</param>
    /// <param name="rows">Who may fill them.</param>
    /// <param name="room">How many of a unit may still come in.</param>
    public SeatFlow(IReadOnlyList<int> seats, IEnumerable<PoolRow> rows, Func<int, int> room)
    {
        var units = new Dictionary<int, int>();
        var there = rows.Select(row => (Group: row.Group - 1, Unit: units.TryGetValue(row.Unit, out var at) ? at : units[row.Unit] = units.Count)).ToList();
        _room = new int[units.Count];
        foreach (var (unit, at) in units)
        {
            _room[at] = room(unit);
        }

        _free = [.. seats.Select(_ => new int[units.Count])];
        _flow = [.. seats.Select(_ => new int[units.Count])];
        _visited = new bool[seats.Count];
        there.ForEach(one => _free[one.Group][one.Unit]++);
        for (var group = 0; group < seats.Count; group++)
        {
            Fill(group, seats[group]);
        }
    }

    public int Filled { get; private set; }

    /// <summary>The groups, counted from 0, that contend for what is too little; empty when all seats are filled.</summary>
    public IReadOnlyList<int> Short => _short;

    private void Fill(int group, int seats)
    {
        for (var seat = 0; seat < seats; seat++)
        {
            Array.Clear(_visited);
            if (!TrySeat(group))
            {
                // what was reached in vain: these groups hold every place within their reach already
                _short.AddRange(Enumerable.Range(0, _visited.Length).Where(one => _visited[one]).Except(_short));
                return;
            }

            Filled++;
        }
    }

    private bool TrySeat(int group)
    {
        _visited[group] = true;
        for (var unit = 0; unit < _room.Length; unit++)
        {
            if (_free[group][unit] == 0)
            {
                continue;
            }

            if (_room[unit] > 0)
            {
                _room[unit]--;
                Take(group, unit);
                return true;
            }

            for (var other = 0; other < _flow.Length; other++)
            {
                if (!_visited[other] && _flow[other][unit] > 0 && TrySeat(other))
                {
                    (_flow[other][unit], _free[other][unit]) = (_flow[other][unit] - 1, _free[other][unit] + 1);
                    Take(group, unit);
                    return true;
                }
            }
        }

        return false;
    }

    private void Take(int group, int unit) => (_flow[group][unit], _free[group][unit]) = (_flow[group][unit] + 1, _free[group][unit] - 1);
}
