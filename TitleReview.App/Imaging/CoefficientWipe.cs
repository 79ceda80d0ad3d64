using TitleReview.Core.Masking;

namespace TitleReview.App.Imaging;

/// <summary>Sets every block under the regions to solid black: the luma's mean lowest, chroma neutral, all detail zero.</summary>
internal sealed class CoefficientWipe
{
    private readonly JpegFrame _frame;
    private readonly short _black;
    private readonly List<PixelRect> _units;

    /// <param name="stored">Regions in stored pixels, already grown to the grid.</param>
    public CoefficientWipe(JpegHeader header, IEnumerable<PixelRect> stored)
    {
        _frame = header.Frame;
        // mean 0 is 128 grey levels, each 8, below the neutral 0; rounded so that the decoder's clamp gives exactly black
        _black = (short)-((1024 + header.LumaDcStep - 1) / header.LumaDcStep);
        _units = [.. stored.Select(_frame.UnitsUnder)];
    }

    public void Apply(Span<short> blocks, int component, int blockRow)
    {
        var part = _frame.Components[component];
        foreach (var unit in _units)
        {
            if (blockRow >= unit.Y * part.Vertical && blockRow < unit.Bottom * part.Vertical)
            {
                var right = Math.Min(unit.Right * part.Horizontal * 64, blocks.Length);
                Blacken(blocks[(unit.X * part.Horizontal * 64)..right], component == 0 ? _black : (short)0);
            }
        }
    }

    private static void Blacken(Span<short> blocks, short mean)
    {
        blocks.Clear();
        for (var block = 0; block < blocks.Length; block += 64)
        {
            blocks[block] = mean;
        }
    }
}
