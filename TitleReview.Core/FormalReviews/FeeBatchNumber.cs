using System.Globalization;

namespace TitleReview.Core.FormalReviews;

/// <summary>「缴费批次号」: JF202300012, short enough to be typed into a transfer's note and found there again.</summary>
public static class FeeBatchNumber
{
    public static string Of(int year, int sequence) => string.Create(CultureInfo.InvariantCulture, $"{Prefix(year)}{sequence:00000}");

    public static string Prefix(int year) => string.Create(CultureInfo.InvariantCulture, $"JF{year:0000}");

    /// <summary>The sequence after the last number of the year; 1 where there is none.</summary>
    public static int Next(string? last) => last is null ? 1 : int.Parse(last.AsSpan(6), NumberStyles.None, CultureInfo.InvariantCulture) + 1;
}
