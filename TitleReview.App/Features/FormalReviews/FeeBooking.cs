using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.FormalReviews;

/// <summary>Writes a payment down; a case whose fee is due, and now paid in full, moves on.</summary>
/// <remarks>An early payment changes nothing of the case: who submits or audits it at that moment is not in anybody's way.</remarks>
internal static class FeeBooking
{
    /// <param name="file">Tracked.</param>
    /// <param name="isInFull">Whether nothing is owed any more after it.</param>
    public static void Book(this ReviewDb db, ReviewCase file, FeePayment payment, bool isInFull, Actor me, DateTime now)
    {
        db.FeePayments.Add(payment);
        if (file.Stage == Stage.FeeDue && isInFull)
        {
            file.Take(Act.RecordFee, me, now, $"收据编号{payment.ReceiptNumber}，{payment.Amount}元");
        }
    }
}
