using TitleReview.Core.Applications;

namespace TitleReview.App.Documents;

/// <summary>「免除继续教育学习申请表」 as PDF, to be signed, sealed and scanned.</summary>
public sealed class CourseExemptionPdf(DocumentPrinter printer)
{
    public Task<byte[]> PrintAsync(CourseExemptionSheet sheet, CancellationToken ct = default) => printer.PrintAsync<CourseExemptionView>(
        sheet.Title, new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(CourseExemptionView.Sheet)] = sheet }, tagged: true, ct);
}
