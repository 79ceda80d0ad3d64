using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using TitleReview.App.Documents;
using TitleReview.App.Documents.Excel;
using TitleReview.App.Documents.Rosters;
using TitleReview.App.Ui;
using TitleReview.Core.FormalReviews;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.FormalReviews;

/// <summary>Slips, receipts, rosters and evaluation forms as files; a bank's list comes in here.</summary>
internal static class FeeEndpoints
{
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    // a little more than the largest list, so that one byte too many is refused by a sentence and not by a broken connection
    private const long LargestForm = SpreadsheetFile.LargestBytes + (1024 * 1024);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/files/fee-batches/{id:guid}.pdf", async (Guid id, GetFeeBatch batches, PaymentSlipPdf pdf, PrintDesk desk, CancellationToken ct) =>
            await batches.HandleAsync(id, ct) is { IsCancelled: false } view
                ? await PrintAnswer.OfAsync(desk, async () => await pdf.PrintAsync(view.Slip, ct), $"{view.Slip.Batch} 缴费通知单.pdf")
                : Results.NotFound());
        routes.MapGet("/files/{id:guid}/payment.pdf", async (Guid id, GetPaymentReceipt receipts, SheetPdf pdf, PrintDesk desk, CancellationToken ct) =>
            await receipts.HandleAsync(new CaseId(id), ct) is { } sheet
                ? await PrintAnswer.OfAsync(desk, async () => await pdf.PrintAsync(sheet, ct), "缴费登记凭证.pdf")
                : Results.NotFound());
        routes.MapGet("/files/{id:guid}/papers.pdf", async (Guid id, GetPapers papers, SheetPdf pdf, PrintDesk desk, CancellationToken ct) =>
            await papers.HandleAsync(new CaseId(id), ct) is { Lines.Count: > 0 } view
                ? await PrintAnswer.OfAsync(desk, async () => await pdf.PrintAsync(view.Receipt, ct), $"{view.Number} {PaperReceipt.Title}.pdf")
                : Results.NotFound());
        routes.MapGet("/files/{id:guid}/evaluation-form/{print:int}.pdf", async (Guid id, int print, GetPrintedForm forms, CancellationToken ct) =>
            await forms.HandleAsync(new CaseId(id), print, ct) is { } form ? Results.File(form.Content, "application/pdf", form.Name) : Results.NotFound());
        routes.MapGet("/files/evaluation-forms/{notice:guid}/{part:int}.pdf", async (Guid notice, int part, GetJoinedForms forms, CancellationToken ct) =>
            await forms.HandleAsync(new NoticeId(notice), part, ct) is { } joined ? Results.Stream(joined.Write, "application/pdf", joined.Name) : Results.NotFound());
        routes.MapGet("/files/rosters/{notice:guid}.{kind}", (Guid notice, string kind, GetRoster rosters, RosterPdf pdf, PrintDesk desk, CancellationToken ct) =>
            RosterAsync(notice, null, kind, rosters, pdf, desk, ct));
        routes.MapGet("/files/rosters/{notice:guid}/{unit:guid}.{kind}", (Guid notice, Guid unit, string kind, GetRoster rosters, RosterPdf pdf, PrintDesk desk, CancellationToken ct) =>
            RosterAsync(notice, unit, kind, rosters, pdf, desk, ct));
        routes.MapPost("/files/fees/statements", ReceiveAsync).WithMetadata(new RequestSizeLimitAttribute(LargestForm)).DisableAntiforgery();
    }

    private static async Task<IResult> RosterAsync(Guid notice, Guid? unit, string kind, GetRoster rosters, RosterPdf pdf, PrintDesk desk, CancellationToken ct)
    {
        if (kind is not ("pdf" or "xlsx") || await rosters.HandleAsync(new NoticeId(notice), unit is { } id ? new OrganisationId(id) : null, ct) is not { } roster)
        {
            return Results.NotFound();
        }
        return kind == "xlsx" ? Results.File(RosterWorkbook.Write(RosterSheet.Of(roster)), Excel, $"{roster.Title}.xlsx")
            : await PrintAnswer.OfAsync(desk, async () => await pdf.PrintAsync(RosterSheet.Of(roster), ct), $"{roster.Title}.pdf");
    }

    private static Task<IResult> ReceiveAsync(Guid office, HttpContext context, IAntiforgery antiforgery, UploadBankList upload, CancellationToken ct) =>
        IncomingFile.ReceiveAsync(
            context, antiforgery, length => upload.WhyNotReceiveAsync(new OrganisationId(office), length - IncomingFile.RoomOfTheForm, ct),
            async content =>
            {
                var result = await upload.HandleAsync(new OrganisationId(office), content, ct);
                return result.Statement is { } id ? IncomingFile.Accept($"{id:N}") : IncomingFile.Answer(result.Verdict);
            },
            ct);
}
