using TitleReview.App.Data;
using TitleReview.App.Documents;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Applications;

/// <summary>Receipt and self-check list as PDF, printed when they are asked for and never while anybody submits.</summary>
internal static class SheetEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/files/{id:guid}/receipt.pdf", async (Guid id, GetReceipt receipts, SheetPdf pdf, CancellationToken ct) =>
            await receipts.HandleAsync(new CaseId(id), ct) is { } view
                ? await PrintAsync(view.Receipt.Print(), $"{view.Receipt.Number} {SubmissionReceipt.Title}.pdf", pdf, ct)
                : Results.NotFound());
        routes.MapGet("/files/{id:guid}/self-check.pdf", async (Guid id, CheckApplication checks, TimeProvider clock, SheetPdf pdf, CancellationToken ct) =>
            await checks.HandleAsync(new CaseId(id), ct) is { } view
                ? await PrintAsync(view.Print(clock.UtcNow()), $"{view.Number} {SelfCheckList.Title}.pdf", pdf, ct)
                : Results.NotFound());
    }

    private static async Task<IResult> PrintAsync(PrintedSheet sheet, string name, SheetPdf pdf, CancellationToken ct)
    {
        try
        {
            return Results.File(await pdf.PrintAsync(sheet, ct), "application/pdf", name);
        }
        catch (Exception failure) when (failure is GlyphMissingException or PrintFailedException)
        {
            return Results.Text($"暂时不能打印：{failure.Message}。可以先在网页上查看和打印。", "text/plain; charset=utf-8", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
