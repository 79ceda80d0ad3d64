using System.Globalization;
using System.Text;

namespace TitleReview.Tests.App.Documents;

/// <summary>A page as dots, ten to the millimetre: what was drawn, where the boxes of words say only where there is room for it.</summary>
public sealed class PageInk
{
    private readonly byte[] _dots;
    private readonly int _start;

    private PageInk(byte[] dots, int start, int width, int height) => (_dots, _start, Width, Height) = (dots, start, width, height);

    public int Width { get; }

    public int Height { get; }

    // P6\n2100 2970\n255\n, then three bytes a dot
    public static PageInk Read(byte[] picture)
    {
        var (fields, at) = (new List<string>(), 0);
        while (fields.Count < 4)
        {
            var end = at;
            while (!char.IsWhiteSpace((char)picture[end]))
            {
                end++;
            }
            fields.Add(Encoding.ASCII.GetString(picture.AsSpan(at..end)));
            at = end + 1;
        }
        return new(picture, at, int.Parse(fields[1], CultureInfo.InvariantCulture), int.Parse(fields[2], CultureInfo.InvariantCulture));
    }

    public bool IsDark(int x, int y) => Channel(x, y, 0) < 128 && Channel(x, y, 1) < 128 && Channel(x, y, 2) < 128;

    public bool IsRed(int x, int y) => Channel(x, y, 0) > 150 && Channel(x, y, 1) < 110 && Channel(x, y, 2) < 110;

    /// <summary>The box around all dots of a kind within part of the page, in millimetres; its ends are those of the outermost dots.</summary>
    public (double Left, double Top, double Right, double Bottom) Around(Func<int, int, bool> isInk, double left, double top, double right, double bottom)
    {
        var (box, found) = ((Left: int.MaxValue, Top: int.MaxValue, Right: -1, Bottom: -1), false);
        for (var y = (int)(top * 10); y < Math.Min(Height, (int)(bottom * 10)); y++)
        {
            for (var x = (int)(left * 10); x < Math.Min(Width, (int)(right * 10)); x++)
            {
                if (isInk(x, y))
                {
                    (box, found) = ((Math.Min(box.Left, x), Math.Min(box.Top, y), Math.Max(box.Right, x + 1), Math.Max(box.Bottom, y + 1)), true);
                }
            }
        }
        return found ? (box.Left / 10.0, box.Top / 10.0, box.Right / 10.0, box.Bottom / 10.0) : throw new InvalidOperationException("There is nothing there.");
    }

    private byte Channel(int x, int y, int channel) => _dots[_start + (3 * ((y * Width) + x)) + channel];
}
