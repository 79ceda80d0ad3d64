using TitleReview.Core.Kernel;

namespace TitleReview.App.Data.Rows;

/// <summary>「缴费批次」: people of one unit under one notice who are paid for together.</summary>
public sealed class FeeBatch : IVersioned
{
    public Guid Id { get; init; }

    public required string Number { get; init; }

    public NoticeId Notice { get; init; }

    public OrganisationId Office { get; init; }

    public OrganisationId Unit { get; init; }

    public PersonId MadeBy { get; init; }

    /// <summary>UTC.</summary>
    public DateTime MadeAt { get; init; }

    /// <summary>UTC; null unless it was cancelled.</summary>
    public DateTime? CancelledAt { get; set; }

    /// <summary>UTC, of the bank; null until it was paid.</summary>
    public DateTime? PaidAt { get; set; }

    public int Version { get; set; }
}

/// <summary>One person of a batch, with what is owed.</summary>
public sealed class FeeBatchLine
{
    public Guid Batch { get; init; }

    public CaseId Case { get; init; }

    /// <summary>Yuan.</summary>
    public int Amount { get; init; }
}
