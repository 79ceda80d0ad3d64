using TitleReview.Core.Masking;

namespace TitleReview.App.Imaging;

/// <summary>All that a reviewer may ever see of a page; each of the three is made from the burned coefficients.</summary>
/// <param name="Full">Full size, in the orientation it was stored in, with that orientation as its only tag.</param>
/// <param name="View">Upright, long side at most 1600 pixels.</param>
/// <param name="Thumbnail">Upright, long side at most 240 pixels.</param>
/// <param name="Grown">What was really covered, in upright pixels, one for each region asked for.</param>
public sealed record BurnedPage(byte[] Full, byte[] View, byte[] Thumbnail, IReadOnlyList<MaskRegion> Grown);
