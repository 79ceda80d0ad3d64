using TitleReview.Core.Kernel;

namespace TitleReview.App.Data.Rows;

/// <summary>「签发记录」 of an issued document, and what became of it. A revoked document stays.</summary>
public sealed class DocumentRelease : IVersioned
{
    public DocumentId Document { get; init; }

    /// <summary>「任职资格起算日」</summary>
    public DateOnly EffectiveOn { get; init; }

    /// <summary>How many people stood in it when it was issued.</summary>
    public int People { get; init; }

    /// <summary>Of the content, lower-case hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>SHA-256 of the verification code that stands on the paper.</summary>
    public required string CodeHash { get; init; }

    public PersonId DraftedBy { get; init; }

    public PersonId ReleasedBy { get; init; }

    /// <summary>The document in whose place this one stands.</summary>
    public DocumentId? Replaces { get; init; }

    /// <summary>UTC; null: in force.</summary>
    public DateTime? RevokedAt { get; set; }

    public string RevokedFor { get; set; } = "";

    /// <summary>Null where it was revoked without another in its place.</summary>
    public DocumentId? ReplacedBy { get; set; }

    public int Version { get; set; }
}

/// <summary>「撤销的任职资格」: one person's, by a decision that two people carried out. Written once.</summary>
public sealed class RevokedTitle
{
    public CaseId Case { get; init; }

    /// <summary>In which the title stood.</summary>
    public DocumentId Document { get; init; }

    public required string Reason { get; init; }

    /// <summary>「处理决定」</summary>
    public required string Decision { get; init; }

    public PersonId ProposedBy { get; init; }

    public PersonId RevokedBy { get; init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }
}
