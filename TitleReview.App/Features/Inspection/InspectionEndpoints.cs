using TitleReview.App.Documents;
using TitleReview.App.Documents.Excel;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Inspection;

/// <summary>An inspection on paper, and its timeline as Excel.</summary>
internal static class InspectionEndpoints
{
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/files/inspections/{notice:guid}.pdf", async (Guid notice, ExportInspection export, SheetPdf pdf, PrintDesk desk, CancellationToken ct) =>
            await export.HandleAsync(new NoticeId(notice), ct) is { } sheet ? await PrintAnswer.OfAsync(desk, async () => await pdf.PrintAsync(sheet, ct), "检查记录.pdf") : Results.NotFound());
        routes.MapGet("/files/inspections/{notice:guid}.xlsx", async (Guid notice, ExportInspection export, CancellationToken ct) =>
            await export.WriteLogAsync(new NoticeId(notice), ct) is { } log ? Results.File(RosterWorkbook.Write(log), Excel, "检查时间线.xlsx") : Results.NotFound());
    }
}
