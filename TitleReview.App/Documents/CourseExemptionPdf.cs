using TitleReview.Core.Applications;

namespace TitleReview.App.Documents;

/// <summary>「免除继续教育学习申请表」 as PDF, to be signed, sealed and scanned.</summary>
public sealed class CourseExemptionPdf(DocumentPrinter printer)
{
    public static Printable Of(CourseExemptionSheet sheet) => Printable.Of<CourseExemptionView>(sheet.Title, tagged: true, (nameof(CourseExemptionView.Sheet), sheet));

    public Task<byte[]> PrintAsync(CourseExemptionSheet sheet, CancellationToken ct = default) => printer.PrintAsync(Of(sheet), ct);
}
