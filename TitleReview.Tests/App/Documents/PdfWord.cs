namespace TitleReview.Tests.App.Documents;

/// <summary>A word of a page, with its box in points.</summary>
public sealed record PdfWord(string Text, double Left, double Top, double Right, double Bottom)
{
    private const double PointsOfMillimetre = 72 / 25.4;

    public double LeftMm => Left / PointsOfMillimetre;

    public double RightMm => Right / PointsOfMillimetre;

    /// <summary>Middle of its line.</summary>
    public double MiddleMm => (Top + Bottom) / 2 / PointsOfMillimetre;
}
