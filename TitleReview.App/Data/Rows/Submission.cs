using TitleReview.Core.Kernel;

namespace TitleReview.App.Data.Rows;

/// <summary>「提交」 of a case with the pledge that was given, written in the transaction of the submission and never changed.</summary>
public sealed class Submission
{
    public CaseId Case { get; init; }

    /// <summary>From 1, as the case counts its submissions.</summary>
    public int Number { get; init; }

    /// <summary>「回执编号」</summary>
    public required string Receipt { get; init; }

    /// <summary>When the server received it, UTC.</summary>
    public DateTime ArrivedAt { get; init; }

    /// <summary>Who ticked the pledge, at the same instant.</summary>
    public PersonId PledgedBy { get; init; }

    /// <summary>Of the text that was ticked; the text itself is in the frozen policy.</summary>
    public required string PledgeHash { get; init; }

    /// <summary>The entry of the audit chain written with it.</summary>
    public long AuditNumber { get; init; }

    /// <summary>Which rows and files were submitted, see <see cref="Core.Auditing.SubmissionContent"/>; empty where it was not written down.</summary>
    public string Content { get; init; } = "";
}
