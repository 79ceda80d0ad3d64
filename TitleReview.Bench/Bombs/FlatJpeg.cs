namespace TitleReview.Bench.Bombs;

/// <summary>Sound progressive JPEGs of one colour in the fewest bytes: a bit a block, whatever the size.</summary>
internal static class FlatJpeg
{
    /// <param name="components">1: grey; 3: colour, none of it subsampled.</param>
    /// <param name="scans">The first holds the means, each further one says that there is no detail.</param>
    public static byte[] Write(int width, int height, int components = 1, int scans = 1)
    {
        var blocks = (long)((width + 7) / 8) * ((height + 7) / 8);
        return
        [
            0xFF, 0xD8,
            // every step 1
            0xFF, 0xDB, 0, 67, 0, .. Enumerable.Repeat((byte)1, 64),
            .. Frame(width, height, components),
            // means: one code, of one bit, for "as before"
            0xFF, 0xC4, 0, 20, 0x00, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x00,
            // detail: one code, of one bit, for "none in the next 16384 blocks and as many as the 14 bits say"
            0xFF, 0xC4, 0, 20, 0x10, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xE0,
            0xFF, 0xDA, 0, (byte)(6 + (2 * components)), (byte)components, .. Enumerable.Range(1, components).SelectMany(id => new byte[] { (byte)id, 0 }), 0, 0, 0,
            .. Bits(blocks * components),
            .. Enumerable.Repeat(NoDetail(blocks), scans - 1).SelectMany(scan => scan),
            0xFF, 0xD9,
        ];
    }

    public static byte[] Frame(int width, int height, int components) =>
    [
        0xFF, 0xC2, 0, (byte)(8 + (3 * components)), 8, (byte)(height >> 8), (byte)(height & 0xFF), (byte)(width >> 8), (byte)(width & 0xFF), (byte)components,
        .. Enumerable.Range(1, components).SelectMany(id => new byte[] { (byte)id, 0x11, 0 }),
    ];

    // zeros, and ones to the end of the last byte
    private static byte[] Bits(long count)
    {
        var bytes = new byte[(count + 7) / 8];
        bytes[^1] = (byte)(count % 8 == 0 ? 0 : 0xFF >> (int)(count % 8));
        return bytes;
    }

    private static byte[] NoDetail(long blocks)
    {
        const int Longest = 32_767;
        var bits = new List<bool>();
        for (; blocks > 0; blocks -= Longest)
        {
            bits.Add(false);
            // a run shorter than 16384 would want another code: the last one goes beyond the picture, which is never read
            bits.AddRange(Enumerable.Range(0, 14).Select(bit => blocks >= Longest || ((blocks - 16_384) >> (13 - bit) & 1) == 1));
        }
        while (bits.Count % 8 != 0)
        {
            bits.Add(true);
        }
        var data = bits.Chunk(8).Select(chunk => (byte)chunk.Aggregate(0, (value, bit) => (value << 1) | (bit ? 1 : 0)));
        // an FF among the data is followed by a zero
        return [0xFF, 0xDA, 0, 8, 1, 1, 0, 1, 63, 0, .. data.SelectMany(value => value == 0xFF ? new byte[] { value, 0 } : [value])];
    }
}
