using TitleReview.Core.Kernel;

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
}

/// <summary>「评审任务」: one sealed submission in one expert's queue, under a number of its own.</summary>
public sealed class ScoringTask : IVersioned
{
    public TaskId Id { get; init; }

    public BlindId Blind { get; init; }

    public PersonId Expert { get; init; }

    /// <summary>「盲评编号」, different for each expert.</summary>
    public required string Number { get; init; }

    /// <summary>In hundredths of a point; null while nothing was entered.</summary>
    public int? Score { get; set; }

    public string Comment { get; set; } = "";

    /// <summary>UTC; null until signed. A signed sheet never changes.</summary>
    public DateTime? SignedAt { get; set; }

    public int Version { get; set; }
}
