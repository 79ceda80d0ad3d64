using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Filing;

/// <summary>「备案日程」: the days of one notice that the office must not miss.</summary>
public static class FilingDates
{
    /// <param name="id">Of the notice, for the ids of the entries.</param>
    /// <param name="meetings">First and last day of each meeting.</param>
    /// <param name="publicityEnds">The last day on which results are public; null: not published.</param>
    /// <param name="alarms">Days before a deadline on which to remind.</param>
    public static IReadOnlyList<CalendarEvent> Of(string id, string notice, IReadOnlyCollection<DateRange> meetings, DateOnly? publicityEnds, IReadOnlyList<int> alarms, FilingPolicy policy)
    {
        if (meetings.Count == 0)
        {
            return [];
        }
        var (first, last) = (meetings.Min(one => one.From), meetings.Max(one => one.To));
        return
        [
            Due(FilingPack.Before, $"{id}-before", $"事前备案截止：{notice}", FilingDeadlines.CheckBefore(first, DateOnly.MinValue, policy), FilingDeadlines.Before(first, policy)),
            .. meetings.OrderBy(one => one.From).Select((one, i) => new CalendarEvent($"{id}-meeting-{i + 1}", $"评审会议：{notice}", $"{(one.Days == 1 ? ChineseDate.Of(one.From) : one.ToString())}召开评审会议。", one.From, one.To, alarms)),
            Due(FilingPack.After, $"{id}-after", $"事后备案提醒：{notice}", FilingDeadlines.CheckAfter(last, null, DateOnly.MinValue, policy), FilingDeadlines.After(last, policy)),
            .. publicityEnds is { } ends && ends > last
                ? [Due(FilingPack.After, $"{id}-after-last", $"事后备案最迟：{notice}", FilingDeadlines.CheckAfter(ends, null, DateOnly.MinValue, policy), FilingDeadlines.After(ends, policy))]
                : Array.Empty<CalendarEvent>(),
        ];

        CalendarEvent Due(FilingPack pack, string key, string title, Finding finding, DateOnly day) =>
            new(key, title, $"截止{ChineseDate.Of(day)}（{finding.Arithmetic}；{finding.Basis}）。", day, day, alarms, pack);
    }
}
