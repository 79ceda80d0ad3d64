using TitleReview.Core.Kernel;

namespace TitleReview.App.Data.Rows;

/// <summary>One field of one application. The value is encrypted at rest, whatever it is, so that no list of sensitive fields can be incomplete.</summary>
public sealed class ApplicationField : IVersioned
{
    public CaseId Case { get; init; }

    public required string Section { get; init; }

    public int Row { get; init; }

    public required string Field { get; init; }

    public required string Box { get; set; }

    public int Version { get; set; }
}

/// <summary>A value a field once had. Versions of a field are without gaps.</summary>
public sealed class FieldChange
{
    public Guid Id { get; init; }

    public CaseId Case { get; init; }

    public required string Section { get; init; }

    public int Row { get; init; }

    public required string Field { get; init; }

    public required string Box { get; init; }

    public int FieldVersion { get; init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }

    public PersonId By { get; init; }
}

/// <summary>A row of a list section; removed rows stay in the recycle bin.</summary>
public sealed class ApplicationRow : IVersioned
{
    public CaseId Case { get; init; }

    public required string Section { get; init; }

    public int Row { get; init; }

    /// <summary>UTC; null while the row stands.</summary>
    public DateTime? RemovedAt { get; set; }

    public int Version { get; set; }
}
