using System.Globalization;
using System.Text;

namespace TitleReview.Tests.App.Imaging;

/// <summary>Raw pixels in the simplest of formats (P5 grey, P6 colour).</summary>
internal sealed record Pnm(int Width, int Height, int Channels, byte[] Pixels)
{
    public static Pnm Blank(int width, int height, int channels = 3)
    {
        var pixels = new byte[width * height * channels];
        Array.Fill(pixels, (byte)255);
        return new(width, height, channels, pixels);
    }

    /// <summary>Coarse noise without anything near black, so that black can only be a mask.</summary>
    public static Pnm Noise(int width, int height, int channels, int seed)
    {
        var random = new Random(seed);
        var picture = Blank(width, height, channels);
        for (var index = 0; index < picture.Pixels.Length; index++)
        {
            picture.Pixels[index] = (byte)random.Next(120, 240);
        }

        return picture;
    }

    public static Pnm Parse(byte[] bytes)
    {
        var words = new List<string>();
        var at = 0;
        while (words.Count < 4)
        {
            var start = at;
            while (!char.IsWhiteSpace((char)bytes[at]))
            {
                at++;
            }

            words.Add(Encoding.ASCII.GetString(bytes, start, at - start));
            at++;
        }

        return new(Number(words[1]), Number(words[2]), words[0] == "P5" ? 1 : 3, bytes[at..]);
    }

    public ReadOnlySpan<byte> At(int x, int y) => Pixels.AsSpan(((y * Width) + x) * Channels, Channels);

    public void Set(int x, int y, ReadOnlySpan<byte> colour) => colour.CopyTo(Pixels.AsSpan(((y * Width) + x) * Channels, Channels));

    public byte[] ToBytes() =>
        [.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{(Channels == 1 ? "P5" : "P6")}\n{Width} {Height}\n255\n")), .. Pixels];

    private static int Number(string word) => int.Parse(word, CultureInfo.InvariantCulture);
}
