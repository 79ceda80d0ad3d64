using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Meetings;

/// <summary>「表决规则」.</summary>
public static class VoteRules
{
    /// <summary>The least number of yes votes that passes.</summary>
    public static int Least(int present, MeetingsPolicy policy) => policy.Pass.Value.LeastOf(present);

    /// <summary>「同意票数达到出席会议专家人数的2/3以上的为通过。」</summary>
    /// <param name="present">Experts present, whether or not they voted; abstentions count here and nowhere else.</param>
    /// <remarks>Rule CM-07. Whole numbers only: nothing is rounded in anyone's favour.</remarks>
    public static bool HasPassed(int present, int yes, MeetingsPolicy policy)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(present);
        ArgumentOutOfRangeException.ThrowIfNegative(yes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(yes, present);
        return policy.Pass.Value.IsReachedBy(yes, present);
    }

    public static Finding Count(int present, int yes, MeetingsPolicy policy)
    {
        var share = policy.Pass;
        var hasPassed = HasPassed(present, yes, policy);
        return new Finding(
            "CM-07", hasPassed ? Outcome.Pass : Outcome.Refused,
            $"出席{present}人，同意{yes}票，{share.Value}以上须{Least(present, policy)}票，{(hasPassed ? "通过" : "未通过")}。",
            share.Source, share.Confidence,
            $"{yes} × {share.Value.Denominator} {(hasPassed ? "≥" : "<")} {present} × {share.Value.Numerator}");
    }
}
