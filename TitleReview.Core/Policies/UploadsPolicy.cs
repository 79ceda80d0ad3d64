using TitleReview.Core.Kernel;

namespace TitleReview.Core.Policies;

/// <summary>「附件要求」: what a page of evidence may be.</summary>
/// <param name="Extensions">File name extensions, lower case, without the dot.</param>
/// <param name="MaximumSide">Longest side allowed.</param>
/// <param name="MinimumLongSide">Below this the long side is too small to be read.</param>
/// <param name="MaximumPages">Of one application.</param>
/// <param name="NeedsSecrecyDeclaration">Whether the applicant declares of each page that no state secret can be seen on it (SE-15).</param>
public sealed record UploadsPolicy(
    [Unit("list")] Cited<IReadOnlyList<string>> Extensions,
    [Unit("byte")] Cited<int> MaximumBytes,
    [Unit("megapixel")] Cited<int> MaximumMegapixels,
    [Unit("pixel")] Cited<int> MaximumSide,
    [Unit("pixel")] Cited<int> MinimumLongSide,
    [Unit("page")] Cited<int> MaximumPages,
    [Unit("yes/no")] Cited<bool> NeedsSecrecyDeclaration);
