namespace TitleReview.Tests.Browser;

/// <summary>A box as the editor sends it, in pixels of the upright page.</summary>
public sealed record PageBox(int X, int Y, int W, int H, string Kind = "Name");
