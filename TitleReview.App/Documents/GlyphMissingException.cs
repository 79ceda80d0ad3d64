using System.Text;

namespace TitleReview.App.Documents;

/// <summary>A document holds characters that no installed font can draw. Its message names none of them: they are mostly of a name.</summary>
public sealed class GlyphMissingException(string document, IReadOnlyList<Rune> missing) : Exception("A document holds characters that no font can draw.")
{
    /// <summary>Title of the document.</summary>
    public string Document { get; } = document;

    public IReadOnlyList<Rune> Missing { get; } = missing;
}
