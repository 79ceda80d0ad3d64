using TitleReview.Core.FormalReviews;

namespace TitleReview.App.Documents;

/// <summary>「缴费通知单」 as PDF.</summary>
public sealed class PaymentSlipPdf(DocumentPrinter printer)
{
    public static Printable Of(PaymentSlip slip) => Printable.Of<PaymentSlipView>(PaymentSlip.Title, slip.Rows.Count <= 300, (nameof(PaymentSlipView.Slip), slip));

    public Task<byte[]> PrintAsync(PaymentSlip slip, CancellationToken ct = default) => printer.PrintAsync(Of(slip), ct);
}
