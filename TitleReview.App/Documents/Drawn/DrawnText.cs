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

    /// <summary>Some of its lines, each in the middle of the width.</summary>
    public void DrawCentred(CairoPen pen, double left, double top, double width, int from, int to)
    {
        for (var line = from; line < to; line++)
        {
            var drawn = Pango.LineOf(_layout, line);
            Pango.Measure(drawn, 0, out var box);
            Draw(pen, drawn, left + ((width - ((double)box.Width / Pango.Scale)) / 2), top + ((line - from) * LineHeight));
        }
    }

    public void DrawFrom(CairoPen pen, double left, double top)
    {
        for (var line = 0; line < Lines; line++)
        {
            Draw(pen, Pango.LineOf(_layout, line), left, top + (line * LineHeight));
        }
    }

    public double WidthOfFirstLine()
    {
        Pango.Measure(Pango.LineOf(_layout, 0), 0, out var box);
        return (double)box.Width / Pango.Scale;
    }

    public void Dispose() => _layout.Dispose();

    private static int InUnits(double points) => (int)(points * Pango.Scale);

    private void Draw(CairoPen pen, nint line, double left, double top)
    {
        Cairo.MoveTo(pen, left, top + _style.Baseline);
        Pango.Show(pen, line);
    }
}
