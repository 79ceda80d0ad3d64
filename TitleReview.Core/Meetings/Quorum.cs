using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Meetings;

/// <summary>「法定出席人数」.</summary>
public static class Quorum
{
    /// <summary>The least number present at which a meeting is valid.</summary>
    public static int Least(int members, MeetingsPolicy policy) => policy.Quorum.Value.LeastOf(members);

    /// <summary>「出席会议的专家不少于评审委员会人数的2/3。」 Why a meeting may not be opened.</summary>
    /// <remarks>Rule CM-06. A member who is absent or withdraws stays in the base.</remarks>
    public static Verdict WhyNotOpen(int members, int present, MeetingsPolicy policy)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(members);
        ArgumentOutOfRangeException.ThrowIfNegative(present);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(present, members);
        return Verdict.Of(policy.Quorum.Value.IsReachedBy(present, members)
            ? null
            : new MeetingHasNoQuorum(members, present, Least(members, policy), policy.Quorum.Source));
    }

    /// <summary>The same as a finding, with the comparison in whole numbers.</summary>
    public static Finding Count(int members, int present, MeetingsPolicy policy)
    {
        var share = policy.Quorum;
        var isValid = !WhyNotOpen(members, present, policy).IsRefused;
        return new Finding(
            "CM-06", isValid ? Outcome.Pass : Outcome.Refused,
            $"评审委员会共{members}人，{share.Value}以上为{Least(members, policy)}人，到会{present}人，{(isValid ? "可以开会" : "不能开会")}。",
            share.Source, share.Confidence,
            $"{present} × {share.Value.Denominator} {(isValid ? "≥" : "<")} {members} × {share.Value.Numerator}");
    }
}
