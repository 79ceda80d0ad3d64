using TitleReview.Core.Kernel;

namespace TitleReview.App.Data.Rows;

/// <summary>「缴费记录」: the system records payments, it does not take them. A second one of a case tops up the first.</summary>
public sealed class FeePayment
{
    public Guid Id { get; init; }

    public CaseId Case { get; init; }

    /// <summary>Yuan.</summary>
    public int Amount { get; init; }

    /// <summary>The time on the receipt, UTC.</summary>
    public DateTime PaidAt { get; init; }

    public required string ReceiptNumber { get; init; }

    /// <summary>The batch it was paid with; null: by itself.</summary>
    public Guid? Batch { get; init; }
}
