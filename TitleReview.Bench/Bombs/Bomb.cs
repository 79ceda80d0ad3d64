namespace TitleReview.Bench.Bombs;

/// <summary>A small file that would be large if anybody unpacked it.</summary>
internal sealed record Bomb(string Name, byte[] Content)
{
    /// <summary>Each is refused.</summary>
    /// <param name="header">bomb_header.jpg of the scans.</param>
    public static IReadOnlyList<Bomb> All(byte[] header) =>
    [
        new("header bomb of the scans", header),
        new("65,500 × 65,500 of one colour", FlatJpeg.Write(65_500, 65_500)),
        new("1 × 65,535", FlatJpeg.Write(1, 65_535)),
        new("10,000 scans over 40 megapixels", FlatJpeg.Write(8000, 5000, scans: 10_000)),
        new("two frames, 100 × 100 and 20,000 × 20,000", WithTwoFrames()),
    ];

    /// <summary>As large as a page may be, in a quarter of a megabyte: it is taken.</summary>
    public static Bomb LargestPage { get; } = new("8,000 × 5,000 of one colour, 32 scans", FlatJpeg.Write(8000, 5000, components: 3, scans: 32));

    private static byte[] WithTwoFrames()
    {
        var flat = FlatJpeg.Write(100, 100);
        var at = flat.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC2]);
        return [.. flat[..at], .. FlatJpeg.Frame(100, 100, 1), .. FlatJpeg.Frame(20_000, 20_000, 1), .. flat[(at + FlatJpeg.Frame(100, 100, 1).Length)..]];
    }
}
