using TitleReview.Core.Kernel;

namespace TitleReview.App.Data.Rows;

/// <summary>「表决结果」 of one case, as counted at the meeting; that of the last vote where a re-check led to another.</summary>
public sealed class MeetingResult
{
    public CaseId Case { get; init; }

    public DateOnly HeldOn { get; set; }

    public int Members { get; set; }

    public int Present { get; set; }

    public int Agree { get; set; }

    public int Against { get; set; }

    public int Abstain { get; set; }

    /// <summary>Who was there, withdrew, and by the setting of the meeting counts among those present.</summary>
    public int RecusedInBase { get; set; }

    public bool Passed { get; set; }

    /// <summary>How often the case has been voted on before; a publicity belongs to one round.</summary>
    public int Round { get; set; }

    /// <summary>How the defence requirement was met, in words.</summary>
    public required string Defence { get; set; }
}
