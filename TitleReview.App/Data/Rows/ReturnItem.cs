using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Data.Rows;

/// <summary>「退回事项」 of one level on one submission: on the level's list at first, and the applicant's to read once it has been returned.</summary>
public sealed class ReturnItem : IVersioned
{
    public Guid Id { get; init; }

    public CaseId Case { get; init; }

    /// <summary>Number of the submission it is about.</summary>
    public int Submission { get; init; }

    public Role Level { get; init; }

    /// <summary>From 1, in the order in which they were written down.</summary>
    public int Number { get; init; }

    public ReturnKind Kind { get; init; }

    public required string Section { get; init; }

    public int? Row { get; init; }

    public string? Field { get; init; }

    public PageId? Page { get; init; }

    public required string Reason { get; init; }

    public PersonId By { get; init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }

    /// <summary>UTC; null while it stands on the list.</summary>
    public DateTime? RemovedAt { get; set; }

    /// <summary>UTC; null until it is returned.</summary>
    public DateTime? ReturnedAt { get; set; }

    public int Version { get; set; }

    public ReturnPoint Point => new(Kind, Section, Row, Field, Page, Reason);
}
