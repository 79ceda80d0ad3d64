using TitleReview.App.Documents.Drawn;

namespace TitleReview.App.Documents.Rosters;

/// <summary>The cells of a drawn 「名册」, each broken into lines of its column. What repeats, and most of a roster does, is broken once.</summary>
internal sealed class RosterTexts : IDisposable
{
    // each takes some 4 KB
    private const int Kept = 4000;

    private readonly Dictionary<(int Column, string Text), DrawnText> _kept = [];
    private readonly DrawnFonts _fonts;
    private readonly TextStyle _style;
    private readonly TextStyle _longStyle;

    public RosterTexts(RosterSheet sheet, DrawnFonts fonts)
    {
        _fonts = fonts;
        _style = fonts.Style(9, 1.35, Typography.SongFont, Typography.BodyFont, Typography.KaiFont);
        _longStyle = fonts.Style(6, 1.25, Typography.SongFont, Typography.BodyFont, Typography.KaiFont);
        var head = fonts.Style(9, 1.35, Typography.HeiFont, Typography.BodyFont, Typography.SongFont, Typography.KaiFont);
        var share = SheetAcross.Width / sheet.Widths.Sum();
        Widths = [.. sheet.Widths.Select(width => (width * share) - (2 * RosterGrid.Padding))];
        Head = [.. sheet.Columns.Select((column, at) => fonts.Set(head, column, Widths[at]))];
    }

    /// <summary>Of the columns, without what is left free at both sides of a text.</summary>
    public IReadOnlyList<double> Widths { get; }

    public IReadOnlyList<DrawnText> Head { get; }

    /// <summary>They hold until the next row is asked for.</summary>
    public IReadOnlyList<DrawnText> Row(IReadOnlyList<string> cells)
    {
        if (_kept.Count > Kept)
        {
            Forget();
        }
        return [.. cells.Select(Cell)];
    }

    public void Dispose()
    {
        Forget();
        foreach (var text in Head)
        {
            text.Dispose();
        }
    }

    private DrawnText Cell(string text, int column)
    {
        if (!_kept.TryGetValue((column, text), out var drawn))
        {
            drawn = _fonts.Set(text.Length > RosterView.LongCell ? _longStyle : _style, text, Widths[column]);
            _kept.Add((column, text), drawn);
        }
        return drawn;
    }

    private void Forget()
    {
        foreach (var text in _kept.Values)
        {
            text.Dispose();
        }
        _kept.Clear();
    }
}
