using TitleReview.Core.Kernel;

namespace TitleReview.Core.Scoring;

/// <summary>「打分表」: when it may be changed and when it may be signed.</summary>
public static class ScoreSheet
{
    /// <summary>The longest comment, in characters.</summary>
    public const int LongestComment = 2_000;

    /// <param name="hundredths">Null: no score yet.</param>
    public static Verdict WhyNotSave(bool isSigned, int? hundredths, string comment, Cited<int> maximum) => Verdict.Of(
        isSigned ? new SheetIsSigned() : null,
        hundredths is { } score && (score < 0 || score > maximum.Value * Points.PerPoint) ? new ScoreOutOfRange(maximum.Value, maximum.Source) : null,
        comment.Length > LongestComment ? new CommentTooLong(LongestComment) : null);

    public static Verdict WhyNotSign(bool isSigned, int? hundredths) => Verdict.Of(
        isSigned ? new SheetIsSigned() : null,
        hundredths is null ? new SheetNeedsScore() : null);
}
