using TitleReview.Core.FormalReviews;

namespace TitleReview.App.Documents;

/// <summary>「缴费通知单」 as PDF.</summary>
public sealed class PaymentSlipPdf(DocumentPrinter printer)
{
    public Task<byte[]> PrintAsync(PaymentSlip slip, CancellationToken ct = default) => printer.PrintAsync<PaymentSlipView>(
        PaymentSlip.Title, new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(PaymentSlipView.Slip)] = slip }, slip.Rows.Count <= 300, ct);
}
