using TitleReview.Core.Defences;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Meetings;

/// <summary>「登记表决结果」: what must be right before a vote counts. Whether it passed is computed, never chosen.</summary>
public static class MeetingRules
{
    public static Verdict WhyNotRecord(VoteCount votes, DateOnly heldOn, DateOnly today, DefenceDecision defence, DefenceAnswer answer, MeetingsPolicy policy)
    {
        var verdict = votes.WhyNot().And(Verdict.Of(
            heldOn > today ? new MeetingIsInFuture(heldOn) : null,
            !defence.IsExempt && answer == DefenceAnswer.None ? new DefenceNeedsAnswer(defence.Finding) : null));
        return verdict.IsRefused ? verdict : Quorum.WhyNotOpen(votes.Members, votes.Base, policy).And(Verdict.Of(
            !defence.IsExempt && answer == DefenceAnswer.Failed && HasPassed(votes, policy) ? new DefenceWasNotPassed(defence.Finding.Source) : null));
    }

    public static bool HasPassed(VoteCount votes, MeetingsPolicy policy) => votes.Base > 0 && VoteRules.HasPassed(votes.Base, votes.Agree, policy);

    /// <summary>How the defence was dealt with, as the record keeps it.</summary>
    public static string Sentence(DefenceDecision defence, DefenceAnswer answer) => (defence.IsExempt, answer) switch
    {
        (true, _) => $"{defence.Finding.Sentence}（{defence.Finding.Source}）",
        (_, DefenceAnswer.Passed) => "已参加现场答辩并通过。",
        (_, DefenceAnswer.Failed) => "未参加或未通过现场答辩。",
        _ => throw new ArgumentOutOfRangeException(nameof(answer), answer, message: null),
    };
}

/// <summary>「会议日期晚于今天」</summary>
public sealed record MeetingIsInFuture(DateOnly HeldOn) : Refusal($"评审会日期{ChineseDate.Of(HeldOn)}晚于今天，请照会议记录更正。");

/// <summary>「答辩情况未填」</summary>
public sealed record DefenceNeedsAnswer(Finding Ground) : Refusal($"{Ground.Sentence}请选择答辩情况。", Ground.Source);

/// <summary>「未通过答辩」</summary>
public sealed record DefenceWasNotPassed(Citation Clause)
    : Refusal("未参加或未通过现场答辩的，不能登记表决通过，请核对答辩情况和同意票数。", Clause);
