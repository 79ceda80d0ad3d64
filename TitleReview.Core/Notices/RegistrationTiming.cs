using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Notices;

/// <summary>「备案登记报送情况」: the days on which the centre received each part.</summary>
/// <param name="FormOn">Null, as for the others: not yet.</param>
/// <param name="RecommendsExperts">Whether the committee hands in a roster at all; a county's does not.</param>
public sealed record RegistrationReceipts(DateOnly? FormOn, DateOnly? RosterOn, DateOnly? PlatformOn, bool RecommendsExperts = true);

/// <summary>「备案登记时限审查」.</summary>
public static class RegistrationTiming
{
    /// <summary>「请各单位于6月21日前…报送…，6月28日前完成…信息录入工作，若未按规定时间报备，将取消…用户信息及账号。」 One finding per part.</summary>
    /// <remarks>Rule TW-07. Lateness is a flag: what the notice threatens is decided by the centre, with its reason, never by the system.</remarks>
    public static IReadOnlyList<Finding> Check(RegistrationReceipts receipts, DateOnly today, RegistrationDeadlinesPolicy policy) =>
    [
        Of("信息备案登记表", receipts.FormOn, policy.FormBy, today, policy.LateConsequence),
        .. receipts.RecommendsExperts ? [Of("评委花名册", receipts.RosterOn, policy.RosterBy, today, policy.LateConsequence)] : Array.Empty<Finding>(),
        Of("平台信息录入", receipts.PlatformOn, policy.PlatformBy, today, policy.LateConsequence),
    ];

    private static Finding Of(string part, DateOnly? on, Cited<DateOnly> by, DateOnly today, Cited<string> consequence)
    {
        var due = $"{part}应于{ChineseDate.Of(by.Value)}前完成";
        return (on, on ?? today) switch
        {
            ({ } day, var at) when at <= by.Value => Say(Outcome.Pass, $"{due}，{ChineseDate.Of(day)}已完成。"),
            (null, var at) when at <= by.Value => Say(Outcome.NotApplicable, $"{due}，尚未到期。"),
            ({ } day, _) => Say(Outcome.NeedsPerson, $"{due}，{ChineseDate.Of(day)}才完成，已逾期；是否{consequence.Value}由职称评价中心决定并写明理由。"),
            _ => Say(Outcome.NeedsPerson, $"{due}，至今未完成，已逾期；是否{consequence.Value}由职称评价中心决定并写明理由。"),
        };

        Finding Say(Outcome outcome, Wording sentence) => new("TW-07", outcome, sentence, by.Source, by.Confidence);
    }
}
