using TitleReview.Core.Approvals;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Data.Rows;

/// <summary>「拟稿」 of a document, of its replacement, or of the revocation of titles; one of the office drafts it, another releases it. Its id becomes the document's.</summary>
public sealed class DraftedApproval : IVersioned
{
    public DocumentId Id { get; init; }

    public ApprovalDraftKind Kind { get; init; }

    public ApprovalDraftState State { get; set; }

    public NoticeId Notice { get; init; }

    public OrganisationId Office { get; init; }

    /// <summary>The document that is replaced, or from which titles are revoked; null for a first issue.</summary>
    public DocumentId? Target { get; init; }

    public required string Prefecture { get; init; }

    public required string IssuingBody { get; init; }

    /// <summary>「理由」 of a replacement or revocation; empty for a first issue.</summary>
    public required string Reason { get; init; }

    /// <summary>「处理决定」 by which titles are revoked.</summary>
    public required string Decision { get; init; }

    public PersonId DraftedBy { get; init; }

    /// <summary>UTC.</summary>
    public DateTime DraftedAt { get; init; }

    public PersonId? SentBy { get; set; }

    /// <summary>Whoever returned, discarded or released it last.</summary>
    public PersonId? DecidedBy { get; set; }

    /// <summary>UTC.</summary>
    public DateTime? DecidedAt { get; set; }

    /// <summary>「退回理由」</summary>
    public string Note { get; set; } = "";

    public int Version { get; set; }
}

/// <summary>One person of a draft, with the version of the case that the drafter saw.</summary>
public sealed class DraftedApprovalCase
{
    public DocumentId Draft { get; init; }

    public CaseId Case { get; init; }

    public int CaseVersion { get; init; }
}
