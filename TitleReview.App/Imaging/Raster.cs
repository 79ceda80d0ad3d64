using TitleReview.Core.Masking;

namespace TitleReview.App.Imaging;

/// <summary>Decoded pixels, row by row, one (grey) or three (red, green, blue) bytes each.</summary>
internal sealed record Raster(int Width, int Height, int Channels)
{
    public byte[] Pixels { get; } = GC.AllocateUninitializedArray<byte>(Width * Height * Channels);

    public int Pitch => Width * Channels;

    public Span<byte> Row(int y) => Pixels.AsSpan(y * Pitch, Pitch);

    /// <summary>The same picture as the page stands upright.</summary>
    public Raster Upright(int orientation)
    {
        if (orientation == 1)
        {
            return this;
        }

        var turn = new PageGeometry(Width, Height, orientation, 8, 8);
        var upright = new Raster(turn.UprightWidth, turn.UprightHeight, Channels);
        var first = turn.ToStored(new(0, 0, 1, 1));
        var (stepX, stepY) = turn.IsTurned ? (Pitch, Channels) : (Channels, Pitch);
        stepX *= turn.FlipsX ? -1 : 1;
        stepY *= turn.FlipsY ? -1 : 1;
        var start = (first.Y * Pitch) + (first.X * Channels);
        for (var y = 0; y < upright.Height; y++, start += stepY)
        {
            CopyLine(Pixels, start, stepX, upright.Row(y), Channels);
        }

        return upright;
    }

    private static void CopyLine(ReadOnlySpan<byte> from, int at, int step, Span<byte> line, int channels)
    {
        unchecked
        {
            for (var x = 0; x < line.Length; x += channels, at += step)
            {
                for (var channel = 0; channel < channels; channel++)
                {
                    line[x + channel] = from[at + channel];
                }
            }
        }
    }
}
