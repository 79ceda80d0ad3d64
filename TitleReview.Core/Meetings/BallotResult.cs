using TitleReview.Core.Kernel;

namespace TitleReview.Core.Meetings;

/// <summary>「表决结果（票箱）」 of one case, for the minutes and for the decision.</summary>
/// <param name="Present">Who was given a ballot; agree, against and abstain add up to it.</param>
/// <param name="Abstain">Those who did not cast are among them.</param>
/// <param name="NotCast">「其中未投票」</param>
/// <param name="Receipts">In ordinal order; empty for a vote on paper.</param>
/// <param name="Hash">Of the list, as the audit chain keeps it.</param>
public sealed record BallotResult(
    BallotBoxId Box, CaseId Case, int Present, int Agree, int Against, int Abstain, int NotCast, IReadOnlyList<Slip> Receipts, bool IsOnPaper, string Hash);
