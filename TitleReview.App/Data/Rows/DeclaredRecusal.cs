using TitleReview.Core.Draws;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Data.Rows;

/// <summary>「回避申明」: what one side has said of the other. An expert names people and units, and no case; an applicant names an expert, and never learns who was drawn.</summary>
public sealed class DeclaredRecusal : IVersioned
{
    public Guid Id { get; init; }

    public RecusalSide Side { get; init; }

    public RecusalKind Kind { get; init; }

    public PersonId By { get; init; }

    /// <summary>Of the office's declaration: of whom it is made; null in the others.</summary>
    public ExpertId? Expert { get; init; }

    /// <summary>Of the applicant's and the office's: the case; null in an expert's own.</summary>
    public CaseId? Case { get; init; }

    /// <summary>Names and reason, encrypted; it opens for this declaration alone.</summary>
    public required string Box { get; init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }

    /// <summary>UTC; null while it stands.</summary>
    public DateTime? WithdrawnAt { get; set; }

    public int Version { get; set; }
}
