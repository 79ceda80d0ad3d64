using TitleReview.Core.Defences;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Meetings;

/// <summary>「登记表决结果」: what must be right before a vote counts. Whether it passed is computed, never chosen.</summary>
public static class MeetingRules
{
    /// <summary>Why an application may not be voted on yet: who must defend has not, or the points given in place of a defence may still change.</summary>
    /// <remarks>Rules DF-01 to DF-04. The sentences name no ground: whoever opens the vote may be blind.</remarks>
    public static Verdict WhyNotVote(DefenceOutcome defence) => Verdict.Of(
        defence.IsDue ? new DefenceIsDue(defence.Finding.Source)
        : defence.IsProvisional ? new DefenceScoreMayChange(defence.Finding.Source)
        : null);

    public static Verdict WhyNotRecord(VoteCount votes, DateOnly heldOn, DateOnly today, DefenceOutcome defence, MeetingsPolicy policy)
    {
        var verdict = votes.WhyNot().And(Verdict.Of(heldOn > today ? new MeetingIsInFuture(heldOn) : null)).And(WhyNotVote(defence));
        return verdict.IsRefused ? verdict : Quorum.WhyNotOpen(votes.Members, votes.Base, policy).And(Verdict.Of(
            defence.HasPassed == false && HasPassed(votes, policy) ? new DefenceWasNotPassed(defence.Finding.Source) : null));
    }

    public static bool HasPassed(VoteCount votes, MeetingsPolicy policy) => votes.Base > 0 && VoteRules.HasPassed(votes.Base, votes.Agree, policy);
}

/// <summary>「会议日期晚于今天」</summary>
public sealed record MeetingIsInFuture(DateOnly HeldOn) : Refusal($"评审会日期{ChineseDate.Of(HeldOn)}晚于今天，请照会议记录更正。");

/// <summary>「应当答辩而没有结论」</summary>
public sealed record DefenceIsDue(Citation Clause) : Refusal("应当答辩的还没有答辩结论，不能表决；请先在“答辩”中抽取、安排，由答辩组评分。", Clause);

/// <summary>「答辩平均分还会变动」</summary>
public sealed record DefenceScoreMayChange(Citation Clause) : Refusal("不参加答辩的按现场答辩平均分赋分，答辩没有全部结束，平均分还会变动，不能表决；请先在“答辩”中结束答辩、确定成绩。", Clause);

/// <summary>「未通过答辩」</summary>
public sealed record DefenceWasNotPassed(Citation Clause)
    : Refusal("答辩结论是未通过，不能宣布表决通过；请核对答辩结论和同意票数，票数有误的，说明理由后重新投票。", Clause);
