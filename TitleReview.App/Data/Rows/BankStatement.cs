using TitleReview.Core.Kernel;

namespace TitleReview.App.Data.Rows;

/// <summary>「银行流水文件」 as it was uploaded; what its lines pay for is found anew each time it is looked at.</summary>
public sealed class BankStatement : IVersioned
{
    public Guid Id { get; init; }

    public OrganisationId Office { get; init; }

    /// <summary>Name in the file vault.</summary>
    public required string File { get; init; }

    public int Lines { get; init; }

    public PersonId UploadedBy { get; init; }

    /// <summary>UTC.</summary>
    public DateTime UploadedAt { get; init; }

    /// <summary>UTC; of the last act that booked lines of it.</summary>
    public DateTime? BookedAt { get; set; }

    public int Version { get; set; }
}

/// <summary>A line that was booked: no transaction is booked twice, whatever file it comes in.</summary>
public sealed class BankTransaction
{
    public OrganisationId Office { get; init; }

    /// <summary>「流水号」, without blanks.</summary>
    public required string Number { get; init; }

    public Guid Statement { get; init; }

    public Guid? Batch { get; init; }

    public CaseId? Case { get; init; }

    /// <summary>Yuan.</summary>
    public int Amount { get; init; }

    /// <summary>UTC.</summary>
    public DateTime PaidAt { get; init; }
}
