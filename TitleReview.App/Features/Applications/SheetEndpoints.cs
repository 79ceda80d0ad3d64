using TitleReview.App.Data;
using TitleReview.App.Documents;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Applications;

/// <summary>Receipt, self-check list, pledge, letter of return and exemption form, printed when they are asked for and never while anybody submits.</summary>
internal static class SheetEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/files/{id:guid}/receipt.pdf", async (Guid id, GetReceipt receipts, SheetPdf pdf, PrintDesk desk, CancellationToken ct) =>
            await receipts.HandleAsync(new CaseId(id), ct) is { } view
                ? await PrintAnswer.OfAsync(desk, async () => await pdf.PrintAsync(view.Receipt.Print(), ct), $"{view.Receipt.Number} {SubmissionReceipt.Title}.pdf")
                : Results.NotFound());
        routes.MapGet("/files/{id:guid}/self-check.pdf", async (Guid id, CheckApplication checks, TimeProvider clock, SheetPdf pdf, PrintDesk desk, CancellationToken ct) =>
            await checks.HandleAsync(new CaseId(id), ct) is { } view
                ? await PrintAnswer.OfAsync(desk, async () => await pdf.PrintAsync(view.Print(clock.UtcNow()), ct), $"{view.Number} {SelfCheckList.Title}.pdf")
                : Results.NotFound());
        foreach (var asWord in new[] { false, true })
        {
            var ending = asWord ? "docx" : "pdf";
            routes.MapGet($"/files/{{id:guid}}/pledge.{ending}", async (Guid id, PrintPledge print, LetterPdf pdf, PrintDesk desk, CancellationToken ct) =>
                await print.HandleAsync(new CaseId(id), ct) is { } view ? await LetterAnswer.OfAsync(view.Letter, asWord, $"{view.Number} {view.Letter.Title}", pdf, desk, ct) : Results.NotFound());
            routes.MapGet($"/files/{{id:guid}}/return.{ending}", async (Guid id, GetReturn returns, LetterPdf pdf, PrintDesk desk, CancellationToken ct) =>
                await returns.HandleAsync(new CaseId(id), ct) is { Letter: { } letter }
                    ? await LetterAnswer.OfAsync(letter.Print(), asWord, $"{letter.Application} {ReturnLetter.Title}", pdf, desk, ct)
                    : Results.NotFound());
        }
        routes.MapGet("/files/{id:guid}/course-exemption.pdf", (Guid id, int? kind, string? years, PrintCourseExemption print, PrintDesk desk, CancellationToken ct) =>
            PrintAnswer.OfAsync(desk, () => print.HandleAsync(new CaseId(id), kind ?? -1, years ?? "", ct), "免除继续教育学习申请表.pdf"));
    }
}
