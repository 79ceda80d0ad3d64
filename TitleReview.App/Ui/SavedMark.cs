using System.Globalization;

namespace TitleReview.App.Ui;

/// <summary>A short mark of a text, by which the browser tells whether what stands in a box is what is saved. See also mark() in session/unsaved.js.</summary>
public static class SavedMark
{
    public static string Of(string text)
    {
        // FNV-1a over the UTF-16 units: the same few lines in either language
        var hash = 0x811c9dc5u;
        foreach (var unit in text)
        {
            hash = unchecked((hash ^ unit) * 0x01000193u);
        }
        return hash.ToString("x", CultureInfo.InvariantCulture);
    }
}
