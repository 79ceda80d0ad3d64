using TitleReview.Core.Kernel;

namespace TitleReview.Core.Meetings;

/// <summary>「评审会安排的要求」</summary>
public static class MeetingPlanning
{
    public const int LongestPlace = 100;

    public const int LongestAgenda = 1000;

    /// <summary>A meeting of more days than these is a slip of the pen.</summary>
    public const int MostDays = 31;

    public static Verdict WhyNot(DateOnly heldOn, DateOnly lastOn, DateOnly? filedOn, string place, string agenda, DateOnly today) => Verdict.Of(
        lastOn < heldOn || lastOn.DayNumber - heldOn.DayNumber >= MostDays ? new MeetingDaysAreReversed(MostDays) : null,
        Math.Abs(heldOn.DayNumber - today.DayNumber) > 366 ? new MeetingDayIsUnlikely(heldOn) : null,
        filedOn > today ? new FilingDayIsInFuture(filedOn.Value) : null,
        place.Trim().Length is 0 or > LongestPlace ? new MeetingNeedsPlace(LongestPlace) : null,
        agenda.Length > LongestAgenda ? new AgendaIsTooLong(LongestAgenda) : null);
}

/// <summary>「评审会起止日期颠倒」</summary>
public sealed record MeetingDaysAreReversed(int Most) : Refusal($"会议结束日期应不早于开始日期，最长{Most}天，请更正。");

/// <summary>「年份有误」</summary>
public sealed record MeetingDayIsUnlikely(DateOnly HeldOn) : Refusal($"开会日期{ChineseDate.Of(HeldOn)}与今天相差一年以上，请核对年份。");

/// <summary>「备案日期晚于今天」</summary>
public sealed record FilingDayIsInFuture(DateOnly FiledOn) : Refusal($"事前备案日期{ChineseDate.Of(FiledOn)}晚于今天，请照备案记录更正。");

/// <summary>「没有会议地点」</summary>
public sealed record MeetingNeedsPlace(int Longest) : Refusal($"请填写会议地点，最多{Longest}字。");

/// <summary>「议程过长」</summary>
public sealed record AgendaIsTooLong(int Longest) : Refusal($"议程超过{Longest}字，没有保存，请删减。");

/// <summary>「没有选择评审通知」</summary>
public sealed record MeetingNeedsNotice() : Refusal("请选择本办公室的评审通知。");

/// <summary>「没有可用的抽取」</summary>
public sealed record MeetingNeedsDraw() : Refusal("请选择这一通知下已经完成的评审专家抽取。");

/// <summary>「成员没有登录账号」</summary>
public sealed record MembersNeedAccounts(string Names) : Refusal($"{Names}还没有登录账号，不能签到和投票，请先在“专家库”中关联账号。");
