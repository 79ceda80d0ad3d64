namespace TitleReview.App.Imaging.Suggesting.Seals;

/// <summary>A circle in pixels of the picture that was searched, and how much speaks for it.</summary>
internal readonly record struct Circle(double X, double Y, double Radius, double Score)
{
    public double DistanceTo(Circle other) => Math.Sqrt(((X - other.X) * (X - other.X)) + ((Y - other.Y) * (Y - other.Y)));
}
