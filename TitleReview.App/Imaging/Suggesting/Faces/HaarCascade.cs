namespace TitleReview.App.Imaging.Suggesting.Faces;

/// <summary>A trained detector in OpenCV's form: stages of small trees, each node comparing a sum of rectangles with a threshold.</summary>
internal sealed record HaarCascade(int Width, int Height, IReadOnlyList<HaarStage> Stages, IReadOnlyList<HaarFeature> Features);

/// <summary>A window whose trees together stay below the threshold is no face.</summary>
internal sealed record HaarStage(float Threshold, IReadOnlyList<HaarTree> Trees);

internal sealed record HaarTree(HaarNode[] Nodes, float[] Leaves);

/// <param name="Below">Where to go when the feature is below the threshold: a node when positive, a leaf (negated) otherwise.</param>
internal readonly record struct HaarNode(int Below, int Above, int Feature, float Threshold);

internal sealed record HaarFeature(HaarRectangle[] Rectangles);

internal readonly record struct HaarRectangle(int X, int Y, int W, int H, float Weight);
