namespace TitleReview.App.Imaging;

/// <summary>For each new pixel along one side: the first old one it covers, and how much of it each covered one is.</summary>
internal sealed class AreaWeights
{
    /// <summary>The weights of one new pixel add up to 1 &lt;&lt; Bits.</summary>
    public const int Bits = 12;

    private readonly int[] _firsts;
    private readonly int[] _starts;
    private readonly uint[] _weights;

    public AreaWeights(int from, int to)
    {
        _firsts = new int[to];
        _starts = new int[to + 1];
        var weights = new List<uint>(to * ((from / to) + 2));
        for (var index = 0; index < to; index++)
        {
            // edges in units of 1/to of an old pixel, so that they are whole numbers
            var (start, end) = ((long)index * from, (index + 1L) * from);
            var (first, last) = ((int)(start / to), (int)((end - 1) / to));
            var left = 1u << Bits;
            for (var old = first; old < last; old++)
            {
                var covered = ((old + 1L) * to) - Math.Max(start, old * (long)to);
                weights.Add((uint)((covered << Bits) / from));
                left -= weights[^1];
            }

            weights.Add(left);
            _firsts[index] = first;
            _starts[index + 1] = weights.Count;
        }

        _weights = [.. weights];
    }

    public int First(int index) => _firsts[index];

    public ReadOnlySpan<uint> Of(int index) => _weights.AsSpan(_starts[index].._starts[index + 1]);
}
