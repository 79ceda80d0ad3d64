using System.Globalization;
using TitleReview.Core.Kernel;

namespace TitleReview.Core.FormalReviews;

/// <summary>「到账时间」 on the Beijing clock, as banks write it.</summary>
public static class BankTime
{
    private static readonly string[] _formats =
    [
        "yyyy-M-d H:m:s", "yyyy-M-d H:m", "yyyy-M-d", "yyyyMMdd H:m:s", "yyyyMMdd HHmmss", "yyyyMMddHHmmss", "yyyyMMdd",
    ];

    /// <summary>2023-10-19 10:20:33、2023/10/19、20231019102033、2023年10月19日 10:20. Null: no time. A day alone is its first instant.</summary>
    public static DateTime? Read(string written)
    {
        var plain = ComparableText.Compatible(written).Trim()
            .Replace('/', '-').Replace('.', '-').Replace('年', '-').Replace('月', '-').Replace("日", " ", StringComparison.Ordinal)
            .Replace('T', ' ').Replace('时', ':').Replace('分', ':').Replace("秒", "", StringComparison.Ordinal);
        var parts = plain.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // a date column and a time column, either of which may hold both
        var shortest = parts is [var day, .., var hour] && hour.Contains(':', StringComparison.Ordinal) ? $"{day} {hour}" : parts is [var first, var second, ..] ? $"{first} {second}" : plain;
        return TryRead(shortest.TrimEnd(':')) ?? (parts.Length > 0 ? TryRead(parts[0]) : null);
    }

    private static DateTime? TryRead(string text) =>
        DateTime.TryParseExact(text, _formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
