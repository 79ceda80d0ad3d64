using TitleReview.Core.Masking;

namespace TitleReview.App.Imaging.Copies;

/// <summary>Sees whether the blocks under each region say nothing: no detail, and one mean for all. See also <see cref="CoefficientWipe"/>, which makes them so.</summary>
internal sealed class SolidBlocks
{
    private readonly JpegFrame _frame;
    private readonly List<PixelRect> _units;
    private readonly Dictionary<(int Region, int Component), short> _means = [];
    private readonly SortedSet<int> _uneven = [];

    /// <param name="stored">Regions in stored pixels, already grown to the grid.</param>
    public SolidBlocks(JpegFrame frame, IEnumerable<PixelRect> stored)
    {
        _frame = frame;
        _units = [.. stored.Select(frame.UnitsUnder)];
    }

    /// <summary>Numbers, from 1, of the regions in which something was found.</summary>
    public IReadOnlyCollection<int> Uneven => _uneven;

    public void Look(Span<short> blocks, int component, int blockRow)
    {
        var part = _frame.Components[component];
        for (var region = 0; region < _units.Count; region++)
        {
            var unit = _units[region];
            if (blockRow >= unit.Y * part.Vertical && blockRow < unit.Bottom * part.Vertical)
            {
                var right = Math.Min(unit.Right * part.Horizontal * 64, blocks.Length);
                if (!IsSolid(blocks[(unit.X * part.Horizontal * 64)..right], (region, component)))
                {
                    _uneven.Add(region + 1);
                }
            }
        }
    }

    private bool IsSolid(ReadOnlySpan<short> blocks, (int Region, int Component) place)
    {
        for (var block = 0; block < blocks.Length; block += 64)
        {
            if (!_means.TryGetValue(place, out var mean))
            {
                _means[place] = mean = blocks[block];
            }

            if (blocks[block] != mean || blocks.Slice(block + 1, 63).ContainsAnyExcept((short)0))
            {
                return false;
            }
        }

        return true;
    }
}
