namespace TitleReview.Tests.App.Imaging;

/// <summary>Copies of scans as a bad camera would have made them.</summary>
internal static class Blur
{
    /// <param name="radius">In pixels of the file; three passes of a box of this radius come close to a Gaussian of 1.0 to 1.8 times it.</param>
    public static byte[] Copy(string name, int radius)
    {
        var picture = ReferenceTools.Decode(Scans.Read(name));
        for (var pass = 0; pass < 3; pass++)
        {
            picture = Box(Box(picture, radius, isDown: false), radius, isDown: true);
        }
        return ReferenceTools.Encode(picture, "-quality 85");
    }

    /// <summary>Moved sideways while the shutter was open.</summary>
    public static byte[] Moved(string name, int radius) => ReferenceTools.Encode(Box(ReferenceTools.Decode(Scans.Read(name)), radius, isDown: false), "-quality 85");

    private static Pnm Box(Pnm from, int radius, bool isDown)
    {
        var to = Pnm.Blank(from.Width, from.Height, from.Channels);
        var (length, lines) = isDown ? (from.Height, from.Width) : (from.Width, from.Height);
        var step = isDown ? from.Width * from.Channels : from.Channels;
        for (var line = 0; line < lines; line++)
        {
            for (var channel = 0; channel < from.Channels; channel++)
            {
                var start = (isDown ? line * from.Channels : line * from.Width * from.Channels) + channel;
                var sum = 0;
                for (var at = -radius; at < length + radius; at++)
                {
                    sum += at + radius < length ? from.Pixels[start + ((at + radius) * step)] : 0;
                    sum -= at - radius - 1 >= 0 && at - radius - 1 < length ? from.Pixels[start + ((at - radius - 1) * step)] : 0;
                    if (at >= 0 && at < length)
                    {
                        to.Pixels[start + (at * step)] = (byte)(sum / (Math.Min(at + radius, length - 1) - Math.Max(at - radius, 0) + 1));
                    }
                }
            }
        }
        return to;
    }
}
