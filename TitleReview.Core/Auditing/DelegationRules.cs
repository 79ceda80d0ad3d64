using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Auditing;

/// <summary>「委托、联合评审的办理规则」.</summary>
public static class DelegationRules
{
    private const int LongestWords = 200;

    /// <summary>「州直各级评审委员会……向州人社局提出申请，州人社局报自治区人社厅出具委托评审函。」 The state after this one; null: it is done.</summary>
    /// <remarks>Rules SC-05 to SC-07: only a delegation out of the prefecture goes through the region's department.</remarks>
    public static DelegationState? Next(DelegationKind kind, DelegationState state) => (kind, state) switch
    {
        (DelegationKind.Outside, DelegationState.Applied) => DelegationState.Forwarded,
        (_, DelegationState.Applied or DelegationState.Forwarded) => DelegationState.LetterIssued,
        (_, DelegationState.LetterIssued) => DelegationState.Filed,
        _ => null,
    };

    /// <param name="reviewStarts">First day of a joint review; null for the others.</param>
    public static Verdict WhyNotRegister(DelegationKind kind, string series, string level, string committee, DateOnly? reviewStarts) => Verdict.Of(
        new[] { series, level, committee }.Any(words => words.Trim().Length == 0) ? new DelegationNeedsWords() : null,
        new[] { series, level, committee }.Any(words => words.Length > LongestWords) ? new DelegationWordsAreTooLong(LongestWords) : null,
        (kind == DelegationKind.Joint) != reviewStarts is not null ? new JointReviewNeedsDay() : null);

    /// <param name="to">What is to be recorded now.</param>
    /// <param name="letter">Number of the letter, where one is issued.</param>
    /// <param name="on">The day of what is recorded.</param>
    public static Verdict WhyNotAdvance(
        DelegationKind kind, DelegationState state, DelegationState to, string letter, DateOnly on, DateOnly today, DateOnly? reviewStarts, SpecialChannelsPolicy policy)
    {
        if (Next(kind, state) != to)
        {
            return Verdict.Of(new DelegationIsElsewhere(OfficialName.Of(state)));
        }
        var plan = kind == DelegationKind.Joint && to == DelegationState.Filed ? SpecialChannels.CheckJointPlan(on, reviewStarts!.Value, policy) : null;
        return Verdict.Of(
            to == DelegationState.LetterIssued && letter.Trim().Length == 0 ? new DelegationNeedsLetter() : null,
            letter.Length > LongestWords ? new DelegationWordsAreTooLong(LongestWords) : null,
            on > today ? new DelegationDayIsInFuture() : null,
            plan is { Outcome: Outcome.Refused } refused ? new FindingRefuses(refused) : null);
    }
}

/// <summary>「委托、联合评审没有填全」</summary>
public sealed record DelegationNeedsWords() : Refusal("请填写系列（专业）、级别和承接评审的评审委员会。");

/// <summary>「委托、联合评审的文字过长」</summary>
public sealed record DelegationWordsAreTooLong(int Longest) : Refusal($"每项最多填{Longest}字，请删减。");

/// <summary>「联合评审没有评审日期」</summary>
public sealed record JointReviewNeedsDay() : Refusal("联合评审须填写评审首日，用来核对方案备案的期限；委托评审不填。");

/// <summary>「委托、联合评审不在这一步」</summary>
public sealed record DelegationIsElsewhere(string State) : Refusal($"这一件目前为“{State}”，不能办理这一步，请刷新页面。");

/// <summary>「函件没有文号」</summary>
public sealed record DelegationNeedsLetter() : Refusal("请填写函件（同意联合评审的复函）的文号。");

/// <summary>「委托、联合评审的办理日期未到」</summary>
public sealed record DelegationDayIsInFuture() : Refusal("办理日期还没有到，请更正。");
