using TitleReview.Core.Kernel;
using TitleReview.Core.Scoring;

namespace TitleReview.App.Data.Rows;

/// <summary>A sealed submission as stored: content without identity, and its seal.</summary>
public sealed class SealedSubmission
{
    public BlindId Id { get; init; }

    public required string Content { get; init; }

    /// <summary>SHA-256 of the content, lower-case hex.</summary>
    public required string Seal { get; init; }
}

/// <summary>Which case a sealed submission came from. Read by the committee's office alone, never by Scoring.</summary>
public sealed class SealLink
{
    public BlindId Blind { get; init; }

    public CaseId Case { get; init; }

    /// <summary>「轮次」, counted from 1: a second round has a seal of its own.</summary>
    public int Round { get; init; } = 1;

    /// <summary>UTC; null while this seal is the one that is scored.</summary>
    public DateTime? EndedAt { get; set; }

    /// <summary>How many experts are to score it.</summary>
    public int Experts { get; set; }

    /// <summary>The draw and its group that the experts came from; null: they were chosen.</summary>
    public DrawId? Draw { get; init; }

    public int? Group { get; init; }
}

/// <summary>「评审任务」: one sealed submission in one expert's queue, under a number of its own.</summary>
public sealed class ScoringTask : IVersioned
{
    public TaskId Id { get; init; }

    public BlindId Blind { get; init; }

    public PersonId Expert { get; init; }

    /// <summary>「盲评编号」, different for each expert.</summary>
    public required string Number { get; init; }

    /// <summary>「本组人数」: how many score the same submission; it stays the same whoever withdraws.</summary>
    public int GroupSize { get; init; }

    /// <summary>The total in hundredths of a point; null while nothing was entered.</summary>
    public int? Score { get; set; }

    public string Comment { get; set; } = "";

    /// <summary>UTC; null until signed. A signed sheet never changes.</summary>
    public DateTime? SignedAt { get; set; }

    /// <summary>UTC; from then on the sheet does not count, and the expert has no way to the submission.</summary>
    public DateTime? WithdrawnAt { get; set; }

    public SheetWithdrawal? Withdrawal { get; set; }

    /// <summary>The reason, encrypted; it opens for this task alone. Empty while it counts.</summary>
    public string WithdrawalBox { get; set; } = "";

    public int Version { get; set; }
}

/// <summary>「打分栏」: one box of a sheet as it was typed.</summary>
public sealed class SheetBox : IVersioned
{
    public TaskId Task { get; init; }

    /// <summary>Number of the item; 0: the comment.</summary>
    public int Box { get; init; }

    public required string Text { get; set; }

    public int Version { get; set; }
}
