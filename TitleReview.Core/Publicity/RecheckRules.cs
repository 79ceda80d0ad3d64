using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Publicity;

/// <summary>「复查规则」: asked for in time, decided once, and in time. No decision makes somebody pass: only a vote does.</summary>
public static class RecheckRules
{
    /// <summary>In characters.</summary>
    public const int Longest = 2000;

    /// <summary>The last day for asking.</summary>
    public static DateOnly AskBy(DateOnly votedOn, ConductPolicy policy, WorkingCalendar calendar) => calendar.EarliestEnd(votedOn, policy.RecheckAskDays.Value, countsStartDay: false);

    /// <summary>The last day for deciding.</summary>
    public static DateOnly DecideBy(DateOnly requestedOn, ConductPolicy policy, WorkingCalendar calendar) => calendar.EarliestEnd(requestedOn, policy.RecheckDays.Value, countsStartDay: false);

    /// <summary>The last day for answering an objection to a result.</summary>
    public static DateOnly AnswerBy(DateOnly receivedOn, ConductPolicy policy, WorkingCalendar calendar) => calendar.EarliestEnd(receivedOn, policy.ObjectionDays.Value, countsStartDay: false);

    /// <summary>「申报人对评审结果有异议的，可以申请复查。」</summary>
    /// <param name="isOpen">Whether one is asked for and not decided.</param>
    public static Verdict WhyNotAsk(string reason, DateOnly requestedOn, DateOnly votedOn, bool isOpen, DateOnly today, ConductPolicy policy, WorkingCalendar calendar) => Verdict.Of(
        reason.Trim().Length is 0 or > Longest ? new RecheckNeedsReason(Longest) : null,
        isOpen ? new RecheckIsAskedFor() : null,
        requestedOn > today || requestedOn < votedOn ? new RecheckDayIsWrong(votedOn, today)
        : requestedOn > AskBy(votedOn, policy, calendar) ? new RecheckIsTooLate(
            AskBy(votedOn, policy, calendar), policy.RecheckAskDays.Value, calendar.Warning(new DateRange(votedOn, AskBy(votedOn, policy, calendar))), policy.RecheckAskDays.Source)
        : null);

    /// <param name="hasPassed">As the result stands.</param>
    public static Verdict WhyNotDecide(string findings, RecheckOutcome outcome, bool hasPassed) => Verdict.Of(
        findings.Trim().Length is 0 or > Longest ? new RecheckNeedsFindings(Longest) : null,
        outcome == RecheckOutcome.Revoked && !hasPassed ? new NothingToRevoke() : null);

    /// <summary>Why a title may not be approved: somebody waits for a decision.</summary>
    public static Verdict WhyNotFinal(DateOnly? openUntil) => Verdict.Of(openUntil is { } due ? new RecheckIsOpen(due) : null);
}

/// <summary>「复查没有理由」</summary>
public sealed record RecheckNeedsReason(int Longest) : Refusal($"请写明申请复查的理由，最多{Longest}字。");

/// <summary>「已申请复查」</summary>
public sealed record RecheckIsAskedFor() : Refusal("这份申报已申请复查，还没有作出决定，请等待复查结果。");

/// <summary>「复查申请日期不对」</summary>
public sealed record RecheckDayIsWrong(DateOnly VotedOn, DateOnly Today) : Refusal($"申请复查的日期应在表决之日（{ChineseDate.Of(VotedOn)}）至今天（{ChineseDate.Of(Today)}）之间，请更正。");

/// <summary>「申请复查已过期限」</summary>
public sealed record RecheckIsTooLate(DateOnly AskBy, int Days, string Warning, Citation Clause)
    : Refusal($"申请复查应在表决结果宣布次日起{Days}个工作日内提出，最迟{ChineseDate.Of(AskBy)}，现已过期。{Warning}", Clause);

/// <summary>「复查没有核实情况」</summary>
public sealed record RecheckNeedsFindings(int Longest) : Refusal($"请写明复查核实的情况和理由，最多{Longest}字。");

/// <summary>「没有通过，不能取消」</summary>
public sealed record NothingToRevoke() : Refusal("这份申报没有通过评审，没有可以取消的结果；认为表决有误的，请选择“重新表决”。");

/// <summary>「复查未完」</summary>
public sealed record RecheckIsOpen(DateOnly Due) : Refusal($"申请的复查还没有作出决定（期限{ChineseDate.Of(Due)}），请先作出复查决定再办理。");
