using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Applications;
using TitleReview.Core.FormalReviews;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.FormalReviews;

/// <summary>Why one payment, typed from a receipt, cannot be written down; all reasons together.</summary>
internal static class PaymentEntry
{
    public static async Task<Verdict> WhyNotAsync(ReviewDb db, ReviewCase file, RecordFee.Command command, Policy policy, FieldStore fields, DateTime now, CancellationToken ct)
    {
        var (receipt, paidAt) = (command.ReceiptNumber.Trim(), BeijingTime.ToUtc(command.PaidAt));
        var form = (await fields.ReadSectionAsync(db, [file.Id], SectionCatalogue.Target, ct))[file.Id];
        var already = (await db.PaidYuanAsync([file.Id], ct)).GetValueOrDefault(file.Id);
        var batch = await (from line in db.FeeBatchLines
                           join open in db.FeeBatches on line.Batch equals open.Id
                           where line.Case == file.Id && open.CancelledAt == null && open.PaidAt == null
                           select open.Number).FirstOrDefaultAsync(ct);
        return Verdict.Of(
            receipt.Length == 0 ? new PaymentNeedsReceipt() : null,
            await db.FeePayments.AnyAsync(payment => payment.ReceiptNumber == db.NumberMark + receipt, ct) ? new ReceiptIsUsed(receipt) : null,
            paidAt > now ? new PaymentIsInFuture() : null,
            batch is not null ? new CaseIsInABatch(batch) : null)
            .And(form.Kind() is { } kind && form.Level() is { } level
                ? FeeTable.WhyNotRecord(kind, level, command.Amount, paidAt, policy, already)
                : Verdict.Of(new TargetIsUnreadable()));
    }
}
