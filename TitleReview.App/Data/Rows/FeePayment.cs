using TitleReview.Core.Kernel;

namespace TitleReview.App.Data.Rows;

/// <summary>「缴费记录」: the system records payments, it does not take them.</summary>
public sealed class FeePayment
{
    public CaseId Case { get; init; }

    /// <summary>Yuan.</summary>
    public int Amount { get; init; }

    /// <summary>The time on the receipt, UTC.</summary>
    public DateTime PaidAt { get; init; }

    public required string ReceiptNumber { get; init; }
}
