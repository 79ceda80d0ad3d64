using TitleReview.Core.Kernel;

namespace TitleReview.Core.Meetings;

/// <summary>「出席人数不足」.</summary>
public sealed record MeetingHasNoQuorum(int Members, int Present, int Least, Citation Clause)
    : Refusal($"评审委员会共{Members}人，须有{Least}人以上出席，现到会{Present}人，不能开会。", Clause);
