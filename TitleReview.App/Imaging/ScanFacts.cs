using TitleReview.Core.Masking;

namespace TitleReview.App.Imaging;

/// <summary>What is known of a page that was accepted.</summary>
public sealed record ScanFacts(PageGeometry Geometry, bool IsGrey);
