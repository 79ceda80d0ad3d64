using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Filing;

/// <summary>「备案期限」.</summary>
public static class FilingDeadlines
{
    /// <summary>The last day for the filing before a meeting.</summary>
    public static DateOnly Before(DateOnly meeting, FilingPolicy policy) =>
        DateOnly.FromDayNumber(Math.Max(0, meeting.DayNumber - policy.BeforeDays.Value));

    /// <summary>The last day for the filing after a review; the last of the month where the day does not exist.</summary>
    /// <remarks>31 January and one month is 29 February 2024.</remarks>
    public static DateOnly After(DateOnly ended, FilingPolicy policy) =>
        ended > DateOnly.MaxValue.AddMonths(-policy.AfterMonths.Value) ? DateOnly.MaxValue : ended.AddMonths(policy.AfterMonths.Value);

    /// <summary>All last days of a pack, the earliest first: the one to be reminded of and, where results were published, the utmost.</summary>
    /// <param name="meetings">First and last day of each meeting; none: nothing can be reckoned yet.</param>
    /// <param name="publicityEnds">The last day on which results are public; null: not published.</param>
    /// <remarks>Rules FB-02 and FB-04.</remarks>
    public static IReadOnlyList<DateOnly> Of(FilingPack pack, IReadOnlyCollection<DateRange> meetings, DateOnly? publicityEnds, FilingPolicy policy)
    {
        if (meetings.Count == 0)
        {
            return [];
        }
        var last = meetings.Max(one => one.To);
        return pack == FilingPack.Before ? [Before(meetings.Min(one => one.From), policy)]
            : publicityEnds is { } ends && ends > last ? [After(last, policy), After(ends, policy)]
            : [After(last, policy)];
    }

    /// <summary>「在职称评审工作前两周，按相应内容进行事前备案。」</summary>
    /// <param name="meeting">First day of the review meeting.</param>
    /// <param name="filed">The day of the filing, or today where it has not been made.</param>
    /// <remarks>Rule FB-02.</remarks>
    public static Finding CheckBefore(DateOnly meeting, DateOnly filed, FilingPolicy policy)
    {
        var days = policy.BeforeDays;
        var last = Before(meeting, policy);
        var arithmetic = $"{meeting:yyyy-MM-dd} − {days.Value}天 = {last:yyyy-MM-dd}";
        return filed <= last
            ? new Finding("FB-02", Outcome.Pass, $"评审会议于{ChineseDate.Of(meeting)}召开，事前备案截止{ChineseDate.Of(last)}，{ChineseDate.Of(filed)}备案，没有超期。", days.Source, days.Confidence, arithmetic)
            : new Finding(
                "FB-02", Outcome.Refused, $"评审会议于{ChineseDate.Of(meeting)}召开，事前备案最迟应在{ChineseDate.Of(last)}，{ChineseDate.Of(filed)}已超过{filed.DayNumber - last.DayNumber}天，{(filed < meeting ? "请推迟会议或报备案机关同意" : "请立即备案，并向备案机关说明原因")}。",
                days.Source, days.Confidence, arithmetic);
    }

    /// <summary>「评审工作结束后一个月内，按相应内容进行事后备案。」</summary>
    /// <param name="lastMeetingDay">The earliest reading of 结束; from here the office is reminded.</param>
    /// <param name="publicityEnded">The latest reading; the limit counts from here. Null: not over yet.</param>
    /// <param name="filed">The day of the filing, or today where it has not been made.</param>
    /// <remarks>Rule FB-04.</remarks>
    public static Finding CheckAfter(DateOnly lastMeetingDay, DateOnly? publicityEnded, DateOnly filed, FilingPolicy policy)
    {
        var months = policy.AfterMonths;
        var reminder = After(lastMeetingDay, policy);
        var ended = publicityEnded is { } publicity && publicity > lastMeetingDay ? publicity : lastMeetingDay;
        var last = After(ended, policy);
        var first = $"{lastMeetingDay:yyyy-MM-dd} + {months.Value}个月 = {reminder:yyyy-MM-dd}";
        var arithmetic = last == reminder ? first : $"{first}；{ended:yyyy-MM-dd} + {months.Value}个月 = {last:yyyy-MM-dd}";
        return filed <= reminder
            ? new Finding(
                "FB-04", Outcome.Pass, $"事后备案{(last == reminder ? $"截止{ChineseDate.Of(reminder)}" : $"请在{ChineseDate.Of(reminder)}以前完成，最迟{ChineseDate.Of(last)}")}，{ChineseDate.Of(filed)}没有超期。",
                months.Source, months.Confidence, arithmetic)
            : publicityEnded is null || filed <= last
                ? new Finding(
                    "FB-04", Outcome.Warning, $"自评审会议结束（{ChineseDate.Of(lastMeetingDay)}）起已超过{months.Value}个月，{(publicityEnded is null ? "结果公示结束后" : $"最迟{ChineseDate.Of(last)}前")}请尽快完成事后备案。",
                    months.Source, Confidence.Proposed, arithmetic)
                : new Finding(
                    "FB-04", Outcome.Refused, $"事后备案最迟应在{ChineseDate.Of(last)}，{ChineseDate.Of(filed)}已超过{filed.DayNumber - last.DayNumber}天，请立即备案并说明原因。",
                    months.Source, months.Confidence, arithmetic);
    }
}
