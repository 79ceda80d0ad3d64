using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Notices;

/// <summary>「时间安排检查」: whether the windows of a notice follow one another, on days that the calendar knows.</summary>
internal static class WindowChecks
{
    private const string Apply = "windows.apply";

    /// <remarks>Rules TW-01 to TW-05.</remarks>
    public static IEnumerable<NoticeFinding> Of(Policy policy, WorkingCalendar calendar, DateOnly today)
    {
        var windows = policy.Windows;
        return windows.Apply.Value is not { } apply
            ? [NoticeCheck.Refused(Apply, "TW-02", "没有写明网上申报时间，申报人不知道何时申报。", windows.Apply)]
            : [.. OfApply(apply, policy, calendar, today), .. OfPay(apply, windows), .. OfPaper(apply, windows, calendar), .. OfDefence(apply, policy), .. OfCalendar(apply, windows, calendar)];
    }

    private static IEnumerable<NoticeFinding> OfApply(TimeWindow apply, Policy policy, WorkingCalendar calendar, DateOnly today)
    {
        var cited = policy.Windows.Apply;
        return NoticeCheck.Found(
            apply.To < today ? NoticeCheck.Refused(Apply, "TW-02", $"网上申报时间（{apply}）已经过去，请改为今年的时间。", cited) : null,
            apply.To >= today && apply.From.Year != policy.Year && apply.To.Year != policy.Year ? NoticeCheck.Warn(Apply, "TW-02", $"网上申报时间（{apply}）不在{policy.Year}年度内，请核对。", cited) : null,
            apply.Closes is null ? NoticeCheck.Warn(Apply, "TW-02", $"没有写明截止的时刻，按{ChineseDate.Of(apply.To)}24时截止，请确认。", cited) : null,
            calendar.IsWorkday(apply.From) ? null : NoticeCheck.Warn(Apply, "TW-02", $"网上申报的第一天{ChineseDate.Of(apply.From)}是休息日，请核对。{calendar.Warning(new DateRange(apply.From, apply.From))}", cited),
            calendar.IsWorkday(apply.To) ? null : NoticeCheck.Warn(Apply, "TW-02", $"网上申报的最后一天{ChineseDate.Of(apply.To)}是休息日，当天无人答复申报人，请核对。{calendar.Warning(new DateRange(apply.To, apply.To))}", cited));
    }

    private static IEnumerable<NoticeFinding> OfPay(TimeWindow apply, WindowsPolicy windows) => windows.Pay.Value is not { } pay ? [] : NoticeCheck.Found(
        pay.To < apply.From ? NoticeCheck.Refused("windows.pay", "TW-03", $"缴费时间（{pay}）在网上申报开始以前就截止了，请改正。", windows.Pay)
        : pay.To < apply.To ? NoticeCheck.Warn("windows.pay", "TW-03", $"缴费（{ChineseDate.Of(pay.To)}截止）早于网上申报截止，最后几天申报的人无法缴费，请核对。", windows.Pay) : null);

    private static IEnumerable<NoticeFinding> OfPaper(TimeWindow apply, WindowsPolicy windows, WorkingCalendar calendar)
    {
        if (windows.Paper.Value is not { } paper)
        {
            return [];
        }

        var rest = WindowRules.RestDaysOfReception(windows, calendar);
        return NoticeCheck.Found(
            paper.To < apply.From ? NoticeCheck.Refused("windows.paper", "TW-04", $"纸质材料报送时间（{paper}）在网上申报开始以前就截止了，请改正。", windows.Paper)
            : paper.To <= apply.To ? NoticeCheck.Warn("windows.paper", "TW-04", "纸质材料报送不晚于网上申报截止，最后申报的人来不及报送，请核对。", windows.Paper) : null,
            rest.Count > 0 ? NoticeCheck.Warn("windows.paper", "TW-04", $"纸质材料报送期间{string.Join("、", rest.Select(ChineseDate.Of))}是休息日，受理部门须有人值守，请核对。{calendar.Warning(paper.Days)}", windows.Paper) : null);
    }

    private static IEnumerable<NoticeFinding> OfDefence(TimeWindow apply, Policy policy)
    {
        var (windows, someoneDefends) = (policy.Windows, policy.DefencePlaces.Ranges.Value.Count > 0);
        if (windows.Defence.Value is not { } defence)
        {
            return NoticeCheck.Found(someoneDefends ? NoticeCheck.Warn("windows.defence", "TW-05", "有级别须答辩，没有写明答辩时间，须另行通知每位答辩人，请确认。", windows.Defence) : null);
        }

        return NoticeCheck.Found(
            defence.From <= apply.To ? NoticeCheck.Refused("windows.defence", "TW-05", $"答辩（{defence}）不晚于网上申报截止，请改正。", windows.Defence) : null,
            windows.Paper.Value is { } paper && defence.From <= paper.To ? NoticeCheck.Warn("windows.defence", "TW-05", "答辩不晚于纸质材料报送截止，材料可能尚未收齐，请核对。", windows.Defence) : null,
            !windows.DefenceIsTentative.Value && string.IsNullOrWhiteSpace(windows.DefencePlace.Value) ? NoticeCheck.Refused("windows.defence_place", "TW-05", "答辩时间已经确定，没有写明地点；地点未定的填“另行通知”。", windows.DefencePlace) : null,
            !someoneDefends ? NoticeCheck.Warn("windows.defence", "TW-05", "写明了答辩时间，没有写明哪些级别答辩，请核对答辩范围。", windows.Defence) : null);
    }

    // every deadline of the notice is counted, and reminded of, by the calendar of these years
    private static IEnumerable<NoticeFinding> OfCalendar(TimeWindow apply, WindowsPolicy windows, WorkingCalendar calendar)
    {
        var last = new[] { windows.Pay.Value, windows.Paper.Value, windows.Defence.Value }.OfType<TimeWindow>().Select(window => window.To).Append(apply.To).Max();
        return calendar.Warnings(new DateRange(apply.From, last)).Select(sentence => NoticeCheck.Warn(Apply, "TW-04", sentence, windows.Apply));
    }
}
