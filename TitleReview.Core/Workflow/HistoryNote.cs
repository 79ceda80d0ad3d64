using TitleReview.Core.Kernel;

namespace TitleReview.Core.Workflow;

/// <summary>「文字过长」</summary>
public sealed record NoteIsTooLong(int Longest) : Refusal($"文字超过{Longest}字，没有办理，请写得简短些。");

/// <summary>「办理意见」: what an officer may write into a case's history.</summary>
public static class HistoryNote
{
    /// <summary>Characters.</summary>
    public const int Longest = 2000;

    public static Refusal? WhyTooLong(string text) => text.Trim().Length > Longest ? new NoteIsTooLong(Longest) : null;
}
