using TitleReview.Core.Kernel;

namespace TitleReview.App.Imaging.Copies;

/// <summary>What is wrong with the copies of a page; empty where all is well.</summary>
/// <param name="More">What they hold besides the picture.</param>
/// <param name="Uncovered">What is not covered, or not made as a burned copy is; null where the burned copy cannot be read at all.</param>
public sealed record CopyFaults(IReadOnlyList<Refusal> More, IReadOnlyList<Refusal>? Uncovered);
