namespace TitleReview.App.Documents.Drawn;

/// <summary>A text broken into lines of a width: between words, and within one that is longer than a line.</summary>
internal sealed class DrawnText : IDisposable
{
    private readonly PangoObject _layout;
    private readonly TextStyle _style;

    public DrawnText(PangoObject layout, TextStyle style, string text, double width)
    {
        (_layout, _style) = (layout, style);
        Pango.SetWrap(layout, Pango.WrapWordsThenCharacters);
        Pango.SetWidth(layout, InUnits(width));
        Pango.SetText(layout, text, -1);
        Lines = Pango.LinesOf(layout);
    }

    public int Lines { get; }

    public double LineHeight => _style.LineHeight;

    public double Height => Lines * LineHeight;

    /// <summary>Makes lines of about the same length, and no more of them: what a browser calls balanced.</summary>
    public DrawnText Balance(double width)
    {
        var (tooNarrow, wideEnough) = (0.0, width);
        while (wideEnough - tooNarrow > 1)
        {
            var middle = (tooNarrow + wideEnough) / 2;
            Pango.SetWidth(_layout, InUnits(middle));
            (tooNarrow, wideEnough) = Pango.LinesOf(_layout) > Lines ? (middle, wideEnough) : (tooNarrow, middle);
        }
        Pango.SetWidth(_layout, InUnits(wideEnough));
        return this;
    }

    public void DrawFrom(CairoPen pen, double left, double top) => DrawLeft(pen, left, top, 0, Lines);

    /// <summary>Some of its lines, each at the left.</summary>
    public void DrawLeft(CairoPen pen, double left, double top, int from, int to) => Draw(pen, left, top, 0, 0, from, to);

    /// <summary>Some of its lines, each in the middle of the width.</summary>
    public void DrawCentred(CairoPen pen, double left, double top, double width, int from, int to) => Draw(pen, left, top, width, 0.5, from, to);

    public void DrawRight(CairoPen pen, double left, double top, double width) => Draw(pen, left, top, width, 1, 0, Lines);

    public double WidthOfFirstLine() => WidthOf(Pango.LineOf(_layout, 0));

    public void Dispose() => _layout.Dispose();

    private static int InUnits(double points) => (int)(points * Pango.Scale);

    private static double WidthOf(nint line)
    {
        Pango.Measure(line, 0, out var box);
        return (double)box.Width / Pango.Scale;
    }

    /// <param name="share">Of what a line leaves free, how much stands at its left.</param>
    private void Draw(CairoPen pen, double left, double top, double width, double share, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            var line = Pango.LineOf(_layout, at);
            Cairo.MoveTo(pen, left + (share > 0 ? share * (width - WidthOf(line)) : 0), top + ((at - from) * LineHeight) + _style.Baseline);
            Pango.Show(pen, line);
        }
    }
}
