namespace TitleReview.App.Imaging;

/// <summary>What an upload may cost: judged from the header, before memory is taken for any pixel.</summary>
public sealed record ScanLimits(long MaxBytes, long MaxPixels, int MaxSide)
{
    /// <summary>系统建议值: no notice names a size. A4 at 600 dpi is 35 megapixels.</summary>
    public static ScanLimits Proposed { get; } = new(10 * 1024 * 1024, 40_000_000, 12_000);

    /// <summary>For bytes that were judged when they were uploaded; the limits of that day may have been others.</summary>
    internal static ScanLimits AlreadyJudged { get; } = new(long.MaxValue, long.MaxValue, int.MaxValue);
}
