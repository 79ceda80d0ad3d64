using TitleReview.Core.Kernel;

namespace TitleReview.App.Data.Rows;

/// <summary>「任职资格文件」 as issued; numbers run without gaps within a prefix and year.</summary>
public sealed class IssuedDocument
{
    public DocumentId Id { get; init; }

    public NoticeId Notice { get; init; }

    public required string Prefix { get; init; }

    public int Year { get; init; }

    public int Number { get; init; }

    /// <summary>The document's content as composed, JSON.</summary>
    public required string Content { get; init; }

    /// <summary>Name in the file vault; empty until it is printed, which happens after it was issued.</summary>
    public required string Pdf { get; set; }

    /// <summary>Name in the file vault.</summary>
    public required string Roster { get; init; }

    /// <summary>UTC.</summary>
    public DateTime IssuedAt { get; init; }
}

/// <summary>A case approved by a document; a case is approved once.</summary>
public sealed class ApprovedCase
{
    public CaseId Case { get; init; }

    /// <summary>The last of its documents: a replacement takes the place of what it replaces.</summary>
    public DocumentId Document { get; set; }
}
