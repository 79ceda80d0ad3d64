using TitleReview.Core.Kernel;

namespace TitleReview.Core.Scoring;

/// <summary>「打分表」: when it may be changed and when it may be signed.</summary>
public static class ScoreSheet
{
    /// <summary>The longest comment, in characters.</summary>
    public const int LongestComment = 2_000;

    public static Verdict WhyNotSave(bool isSigned, ScoreForm form, int box, string text) =>
        isSigned ? Verdict.Of(new SheetIsSigned()) : form.WhyNotKeep(box, text);

    public static Verdict WhyNotSign(bool isSigned, int? hundredths) => Verdict.Of(
        isSigned ? new SheetIsSigned() : null,
        !isSigned && hundredths is null ? new SheetNeedsScore() : null);
}
