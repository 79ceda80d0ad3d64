namespace TitleReview.App.Documents.Drawn;

/// <summary>Texts broken into lines. What repeats, and most of a long document does, is broken once.</summary>
internal sealed class KeptTexts(DrawnFonts fonts) : IDisposable
{
    // each takes some 4 KB
    private const int Most = 4000;

    private readonly Dictionary<(TextStyle Style, string Text, double Width), DrawnText> _kept = [];

    /// <summary>It holds until room is made.</summary>
    public DrawnText Of(TextStyle style, string text, double width)
    {
        if (!_kept.TryGetValue((style, text, width), out var drawn))
        {
            drawn = fonts.Set(style, text, width);
            _kept.Add((style, text, width), drawn);
        }
        return drawn;
    }

    /// <summary>Between two parts of a document that need nothing of each other.</summary>
    public void MakeRoom()
    {
        if (_kept.Count > Most)
        {
            Dispose();
        }
    }

    public void Dispose()
    {
        foreach (var text in _kept.Values)
        {
            text.Dispose();
        }
        _kept.Clear();
    }
}
