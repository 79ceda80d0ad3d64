using TitleReview.Core.Kernel;

namespace TitleReview.App.Data;

/// <summary>「审计记录」: one link of the chain. Details name things by id and number, never personal data.</summary>
public sealed class AuditEntry
{
    /// <summary>From 1, without gaps.</summary>
    public long Number { get; init; }

    /// <summary>UTC, whole milliseconds, so that both databases give back what was hashed.</summary>
    public DateTime At { get; init; }

    public PersonId Actor { get; init; }

    /// <summary>For whom a stand-in acted; null: in his own name.</summary>
    public PersonId? OnBehalfOf { get; init; }

    public required string Operation { get; init; }

    public required string Subject { get; init; }

    public required string Detail { get; init; }

    public required string PreviousHash { get; init; }

    public required string Hash { get; init; }
}
