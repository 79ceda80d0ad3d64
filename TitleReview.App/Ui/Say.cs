using TitleReview.Core.Kernel;

namespace TitleReview.App.Ui;

/// <summary>Days, moments and money as people read them: Beijing time, Chinese words.</summary>
public static class Say
{
    public static string Day(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";

    /// <param name="utc">An instant in UTC.</param>
    public static string Moment(DateTime utc)
    {
        var beijing = BeijingTime.FromUtc(utc);
        return $"{Day(DateOnly.FromDateTime(beijing))} {beijing:HH:mm}";
    }

    /// <summary>Where a second decides.</summary>
    public static string MomentWithSeconds(DateTime utc) => $"{Moment(utc)}:{utc.Second:00}";

    /// <summary>An instant until which something must be done: midnight belongs to the day before it.</summary>
    public static string Deadline(DateTime utc) => BeijingTime.FromUtc(utc) is { TimeOfDay.Ticks: 0 } midnight
        ? $"{Day(DateOnly.FromDateTime(midnight).AddDays(-1))} 24:00"
        : Moment(utc);

    public static string Yuan(int yuan) => $"{yuan}元";

    /// <summary>How long is left, in the largest units that matter; 已逾期 from the instant itself on.</summary>
    public static string TimeLeft(TimeSpan left) => left switch
    {
        { Ticks: <= 0 } => "已逾期",
        { TotalHours: < 1 } => $"还剩{Math.Max(1, left.Minutes)}分钟",
        { TotalDays: < 2 } => $"还剩{(int)left.TotalHours}小时{left.Minutes}分钟",
        _ => $"还剩{(int)left.TotalDays}天",
    };

    /// <summary>The end of a window: the last day, with its hour where it has one.</summary>
    public static string End(TimeWindow window) => window.Closes is null ? Day(window.To) : Moment(window.ClosesAt);

    /// <summary>Bytes, as 10 MB.</summary>
    public static string Size(int bytes) => $"{Math.Round(bytes / 1048576m, 1):0.#} MB";

    /// <summary>Hundredths of a point, as 85.50.</summary>
    public static string Points(int hundredths) => $"{hundredths / 100}.{hundredths % 100:00}";
}
