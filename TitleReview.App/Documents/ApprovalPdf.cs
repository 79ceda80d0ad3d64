using TitleReview.Core.Approvals;

namespace TitleReview.App.Documents;

/// <summary>「任职资格文件」 as PDF.</summary>
public sealed class ApprovalPdf(DocumentPrinter printer)
{
    // beyond this many rows the structure tags cost more time and memory than the whole rest of the print
    private const int TaggedRows = 300;

    public Task<byte[]> PrintAsync(ApprovalDocument document, CancellationToken ct = default) =>
        printer.PrintAsync<ApprovalDocumentView>(
            document.Title,
            new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(ApprovalDocumentView.Document)] = document },
            document.Attachment.Rows.Count <= TaggedRows,
            ct);
}
