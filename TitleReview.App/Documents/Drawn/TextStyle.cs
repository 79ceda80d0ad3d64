namespace TitleReview.App.Documents.Drawn;

/// <summary>A font in a size, and the height of its lines, in points.</summary>
/// <param name="Ascent">Of the first family, above the base line; as a browser does, the rest of the line is shared by both sides.</param>
internal sealed record TextStyle(PangoFont Font, double LineHeight, double Ascent, double Descent)
{
    /// <summary>From the top of a line down to its base line.</summary>
    public double Baseline => ((LineHeight - Ascent - Descent) / 2) + Ascent;
}
