namespace TitleReview.Core.Kernel;

/// <summary>「成文日期」 as documents print it: Arabic figures, the year in full, no leading zero.</summary>
/// <remarks>GB/T 9704-2012 7.3.5.4.</remarks>
public static class ChineseDate
{
    /// <summary>2023年9月1日</summary>
    public static string Of(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";

    /// <summary>2023年9月</summary>
    public static string Of(YearMonth month) => $"{month.Year}年{month.Month}月";

    /// <summary>2023年10月21日17时30分, of a Beijing clock; seconds only where there are any.</summary>
    public static string Of(DateTime beijing) =>
        $"{Of(DateOnly.FromDateTime(beijing))}{beijing.Hour}时{beijing.Minute:00}分{(beijing.Second == 0 ? "" : $"{beijing.Second:00}秒")}";
}
