using TitleReview.Core.Kernel;

namespace TitleReview.Core.Meetings;

/// <summary>「表决票数」 of one case.</summary>
/// <param name="Members">「评审委员会人数」</param>
/// <param name="Present">「参加表决人数」: those who voted.</param>
/// <param name="RecusedInBase">Who is there, withdraws, and counts among those present all the same.</param>
public sealed record VoteCount(int Members, int Present, int Agree, int Against, int Abstain, int RecusedInBase = 0)
{
    /// <summary>「出席人数」 that the shares are reckoned from.</summary>
    public int Base => Present + RecusedInBase;

    /// <summary>Why these cannot be the figures of one vote.</summary>
    public Verdict WhyNot() => Verdict.Of(
        Members <= 0 ? new CommitteeNeedsMembers() : null,
        Base > Members || Present < 0 || RecusedInBase < 0 ? new MoreArePresentThanMembers(Members, Base) : null,
        Agree < 0 || Against < 0 || Abstain < 0 || Agree + Against + Abstain != Present ? new VotesDoNotAddUp(this) : null);
}

/// <summary>「评审委员会人数未填」</summary>
public sealed record CommitteeNeedsMembers() : Refusal("评审委员会人数须大于0，请照会议记录填写。");

/// <summary>「出席人数有误」</summary>
public sealed record MoreArePresentThanMembers(int Members, int Present)
    : Refusal($"出席人数{Present}应在0至评审委员会人数{Members}之间，请核对会议记录。");

/// <summary>「票数不符」</summary>
public sealed record VotesDoNotAddUp(VoteCount Votes)
    : Refusal($"同意{Votes.Agree}票、反对{Votes.Against}票、弃权{Votes.Abstain}票，合计应等于出席人数{Votes.Present}，请核对票数。");
