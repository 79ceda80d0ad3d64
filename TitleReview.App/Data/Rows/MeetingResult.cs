using TitleReview.Core.Kernel;

namespace TitleReview.App.Data.Rows;

/// <summary>「表决结果」 of one case, as counted at the meeting.</summary>
public sealed class MeetingResult
{
    public CaseId Case { get; init; }

    public DateOnly HeldOn { get; init; }

    public int Members { get; init; }

    public int Present { get; init; }

    public int Agree { get; init; }

    public int Against { get; init; }

    public int Abstain { get; init; }

    public bool Passed { get; init; }

    /// <summary>How the defence requirement was met, in words.</summary>
    public required string Defence { get; init; }
}
