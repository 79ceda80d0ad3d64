using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using TitleReview.App.Data.Rows;
using TitleReview.App.Documents;
using TitleReview.App.Documents.Excel;
using TitleReview.App.Documents.Rosters;
using TitleReview.App.Documents.Word;
using TitleReview.App.Ui;
using TitleReview.Core.Filing;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Filing;

/// <summary>Templates 1 to 5 as files, and the signed pledges that come in.</summary>
internal static class UndertakingEndpoints
{
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const long LargestForm = 24L * 1024 * 1024;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/files/undertakings/{notice:guid}/lists/{list}.{kind}", async (Guid notice, FilingList list, string kind, PrintUndertaking print, RosterPdf pdf, PrintDesk desk, CancellationToken ct) =>
            kind is not ("pdf" or "xlsx") || await print.HandleAsync(new NoticeId(notice), list, ct) is not { } roster ? Results.NotFound()
            : kind == "xlsx" ? Results.File(RosterWorkbook.Write(RosterSheet.Of(roster)), Excel, $"{roster.Title}.xlsx")
            : await PrintAnswer.OfAsync(desk, async () => await pdf.PrintAsync(RosterSheet.Of(roster), ct), $"{roster.Title}.pdf"));
        routes.MapGet("/files/undertakings/{notice:guid}/pledges/{kind}.pdf", (Guid notice, PledgeKind kind, PrintUndertaking print, UndertakingPdf pdf, PrintDesk desk, CancellationToken ct) =>
            AnswerAsync(print.HandleAsync(new NoticeId(notice), kind, ct), pdf, desk, ct));
        routes.MapGet("/files/undertakings/{notice:guid}/invitation.pdf", (Guid notice, PrintUndertaking print, UndertakingPdf pdf, PrintDesk desk, CancellationToken ct) =>
            AnswerAsync(print.HandleAsync(new NoticeId(notice), ct), pdf, desk, ct));
        routes.MapGet("/files/undertakings/{notice:guid}/invitation.docx", async (Guid notice, PrintUndertaking print, CancellationToken ct) =>
            await print.HandleAsync(new NoticeId(notice), ct) is { } sheet ? Results.File(UndertakingWord.Of(sheet), LetterDocument.ContentType, $"{sheet.Title}.docx") : Results.NotFound());
        routes.MapGet("/files/undertakings/{notice:guid}/pledges/{kind}/{signer:guid}", async (Guid notice, PledgeKind kind, Guid signer, GetPledge pledges, CancellationToken ct) =>
            await pledges.HandleAsync(new NoticeId(notice), kind, signer, ct) is { } scan ? Results.File(scan, "image/jpeg") : Results.NotFound());
        routes.MapPost("/files/undertakings/{notice:guid}/pledges/{kind}/{signer:guid}", ReceiveAsync).WithMetadata(new RequestSizeLimitAttribute(LargestForm)).DisableAntiforgery();
    }

    private static async Task<IResult> AnswerAsync(Task<UndertakingSheet?> print, UndertakingPdf pdf, PrintDesk desk, CancellationToken ct) =>
        await print is { } sheet ? await PrintAnswer.OfAsync(desk, async () => await pdf.PrintAsync(sheet, ct), $"{sheet.Title}.pdf") : Results.NotFound();

    private static Task<IResult> ReceiveAsync(Guid notice, PledgeKind kind, Guid signer, HttpContext context, IAntiforgery antiforgery, UploadPledge upload, CancellationToken ct) =>
        IncomingFile.ReceiveAsync(
            context, antiforgery, length => upload.WhyNotReceiveAsync(new NoticeId(notice), kind, signer, length - IncomingFile.RoomOfTheForm, ct),
            async content => IncomingFile.Answer(await upload.HandleAsync(new(new NoticeId(notice), kind, signer, content), ct)), ct);
}
