using TitleReview.Core.Kernel;

namespace TitleReview.Core.Meetings;

/// <summary>「会议进程」: which state follows which, and what may be done in it.</summary>
public static class MeetingFlow
{
    /// <summary>The words of the steps until the office writes others.</summary>
    public static string DefaultAgenda { get; } = string.Join('\n', ["签到，核对法定人数", "宣布会议纪律和回避名单", "学科组组长汇报评议意见", "逐件审议", "无记名投票表决", "宣布投票结果", "主持人对评审结果签字确认"]);

    public static IReadOnlyList<string> Steps(string agenda) => [.. agenda.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>The states that may follow.</summary>
    public static IReadOnlyList<MeetingState> After(MeetingState state) => state switch
    {
        MeetingState.Preparing => [MeetingState.SigningIn],
        MeetingState.SigningIn => [MeetingState.InSession, MeetingState.Preparing],
        MeetingState.InSession => [MeetingState.Adjourned, MeetingState.Closed],
        MeetingState.Adjourned => [MeetingState.InSession, MeetingState.Closed],
        _ => [],
    };

    /// <summary>What the button says that leads there.</summary>
    public static string Command(MeetingState from, MeetingState to) => (from, to) switch
    {
        (_, MeetingState.SigningIn) => "开始签到",
        (_, MeetingState.Preparing) => "退回筹备",
        (MeetingState.Adjourned, MeetingState.InSession) => "恢复开会",
        (_, MeetingState.InSession) => "宣布开会",
        (_, MeetingState.Adjourned) => "休会",
        _ => "结束会议",
    };

    /// <param name="lights">As they stand now; asked only on the way into a session.</param>
    /// <param name="undeclared">Cases of the agenda that are not voted on.</param>
    public static Verdict WhyNotMove(ReviewMeeting meeting, MeetingState to, IReadOnlyList<Finding> lights, int members, int undeclared, DateOnly today) => !After(meeting.State).Contains(to)
        ? Verdict.Of(new MeetingCannotMove(meeting.State))
        : to switch
        {
            MeetingState.SigningIn => Verdict.Of(members == 0 ? new MeetingNeedsMembers() : null, today < meeting.HeldOn ? new MeetingIsNotToday(meeting.HeldOn) : null),
            MeetingState.InSession => MeetingLegality.WhyNotBegin(lights),
            MeetingState.Closed => Verdict.Of(undeclared > 0 ? new CasesAreUndeclared(undeclared) : null),
            _ => Verdict.Allowed,
        };

    public static bool TakesSignIns(MeetingState state) => state is MeetingState.SigningIn or MeetingState.InSession or MeetingState.Adjourned;
}

/// <summary>「没有找到这次评审会」: hidden looks the same as non-existent.</summary>
public sealed record MeetingNotFound() : Refusal("没有找到这次评审会，请从“评审会”页面重新进入。");

/// <summary>「会议状态不允许」</summary>
public sealed record MeetingCannotMove(MeetingState State) : Refusal($"会议现在是“{OfficialName.Of(State)}”，不能办理这一步，请刷新页面。");

/// <summary>「会议没有成员」</summary>
public sealed record MeetingNeedsMembers() : Refusal("本次会议还没有成员，请先选择已完成的抽取。");

/// <summary>「未到开会日期」</summary>
public sealed record MeetingIsNotToday(DateOnly HeldOn) : Refusal($"会议定于{ChineseDate.Of(HeldOn)}召开，当天才能开始签到；日期有变的，请先修改会议安排。");

/// <summary>「还有申报没有表决」</summary>
public sealed record CasesAreUndeclared(int Cases) : Refusal($"上会名单中还有{Cases}件没有宣布表决结果，请表决完毕，或者休会后把它们移出名单，再结束会议。");
