namespace TitleReview.App.Imaging.Suggesting.Faces;

/// <summary>A square around a face, in pixels of the picture that was searched.</summary>
/// <param name="Hits">How many windows agreed on it.</param>
internal readonly record struct Face(double X, double Y, double Side, int Hits)
{
    /// <summary>Both are the same face seen by two windows: no edge is further off than a fifth of the side.</summary>
    public bool IsNear(Face other)
    {
        var close = 0.2 * Math.Min(Side, other.Side);
        return Math.Abs(X - other.X) <= close && Math.Abs(Y - other.Y) <= close
            && Math.Abs(X + Side - other.X - other.Side) <= close && Math.Abs(Y + Side - other.Y - other.Side) <= close;
    }
}
