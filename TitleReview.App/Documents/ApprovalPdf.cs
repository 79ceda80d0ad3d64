using TitleReview.Core.Approvals;

namespace TitleReview.App.Documents;

/// <summary>「任职资格文件」 as PDF.</summary>
public sealed class ApprovalPdf(DocumentPrinter printer)
{
    // beyond this many rows the structure tags cost more time and memory than the whole rest of the print
    private const int TaggedRows = 300;

    public static Printable Of(ApprovalDocument document) =>
        Printable.Of<ApprovalDocumentView>(document.Title, document.Attachment.Rows.Count <= TaggedRows, (nameof(ApprovalDocumentView.Document), document));

    public Task<byte[]> PrintAsync(ApprovalDocument document, CancellationToken ct = default) => printer.PrintAsync(Of(document), ct);
}
