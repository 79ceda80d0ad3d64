using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Meetings;

/// <summary>「合法性检查」: the one question whether a meeting may begin and whether a vote may be opened, counted and declared. Meter, button, use case and message ask here.</summary>
public static partial class MeetingLegality
{
    /// <summary>Why the meeting may not begin, go on or end its votes: every light that is red.</summary>
    public static Verdict WhyNotBegin(IReadOnlyList<Finding> lights) =>
        Verdict.Of(lights.Where(light => light.Outcome == Outcome.Refused).Select(light => new MeetingIsUnlawful(light)));

    /// <summary>Why no vote may be opened with these present.</summary>
    /// <remarks>Rules CM-06 and CM-08.</remarks>
    public static Verdict WhyNotOpenBallot(Roll roll, MeetingsPolicy policy) => roll.Members == 0
        ? Verdict.Of(new CommitteeNeedsMembers())
        : Quorum.WhyNotOpen(roll.Members, roll.Base, policy).And(Verdict.Of(roll.Voters.Count == 0 ? new BallotNeedsVoters() : null));

    /// <summary>Why the votes that were cast may not be counted and declared. Who left in between is no longer there; who came in between has no part in it.</summary>
    /// <param name="opened">When the vote was opened.</param>
    /// <param name="now">When it is closed.</param>
    /// <remarks>A vote that loses its quorum is void and is repeated; nobody votes later or by another.</remarks>
    public static Verdict WhyNotCount(Roll opened, Roll now, MeetingsPolicy policy)
    {
        var staying = opened with { Present = [.. opened.Present.Intersect(now.Present)] };
        return Verdict.Of(WhyNotOpenBallot(staying, policy).IsRefused
            ? new VoteLostItsQuorum(opened.Members, staying.Base, Quorum.Least(opened.Members, policy), policy.Quorum.Source)
            : null);
    }

    /// <summary>Why a meeting may not go on when this many are left.</summary>
    public static bool LosesQuorum(Roll roll, MeetingsPolicy policy) => roll.Members == 0 || Quorum.WhyNotOpen(roll.Members, roll.Present.Count, policy).IsRefused;
}

/// <summary>「会议不合规」: a light that is red.</summary>
public sealed record MeetingIsUnlawful(Finding Light) : Refusal(Light.Sentence, Light.Source)
{
    public override string Basis => Light.Basis;
}

/// <summary>「没有人可以投票」</summary>
public sealed record BallotNeedsVoters() : Refusal("到会的专家都应当回避这份申报，没有人可以投票，请换一次会议审议。");

/// <summary>「表决中途失去法定人数」</summary>
public sealed record VoteLostItsQuorum(int Members, int Staying, int Least, Citation Clause)
    : Refusal($"评审委员会共{Members}人，须有{Least}人以上出席，投票开始后有人离场，现只剩{Staying}人，本次投票作废，不计票；人数足够后重新投票。", Clause);
