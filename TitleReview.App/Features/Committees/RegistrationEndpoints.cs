using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using TitleReview.App.Data.Rows;
using TitleReview.App.Documents;
using TitleReview.App.Documents.Excel;
using TitleReview.App.Ui;

namespace TitleReview.App.Features.Committees;

/// <summary>Annexes 1 and 2 as files, and the signed and sealed sheets that come in.</summary>
internal static class RegistrationEndpoints
{
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const long LargestForm = 24L * 1024 * 1024;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/files/registrations/{id:guid}/form.{kind}", async (Guid id, string kind, GetRegistrationSheets sheets, RegistrationPdf pdf, PrintDesk desk, CancellationToken ct) =>
            IsFile(kind) && await sheets.HandleAsync(id, ct) is { } view
                ? await AnswerAsync(kind, view.Form.Title, () => RegistrationWorkbook.Write(view.Form), async () => await pdf.PrintAsync(view.Form, ct), desk)
                : Results.NotFound());
        routes.MapGet("/files/registrations/{id:guid}/directory.{kind}", async (Guid id, string kind, GetRegistrationSheets sheets, RegistrationPdf pdf, PrintDesk desk, CancellationToken ct) =>
            IsFile(kind) && await sheets.HandleAsync(id, ct) is { } view
                ? await AnswerAsync(kind, view.Directory.Title, () => RegistrationWorkbook.Write(view.Directory), async () => await pdf.PrintAsync(view.Directory, ct), desk)
                : Results.NotFound());
        // a PDF from outside is saved, never opened within this application's own origin
        routes.MapGet("/files/registrations/scans/{id:guid}", async (Guid id, GetRegistrationScan scans, CancellationToken ct) =>
            await scans.HandleAsync(id, ct) is { } scan ? Results.File(scan.Content, scan.Type, scan.Type == RegistrationFile.Pdf ? "备案登记附件.pdf" : "备案登记附件.jpg") : Results.NotFound());
        routes.MapPost("/files/registrations/{id:guid}/scans/{kind}", ReceiveAsync).WithMetadata(new RequestSizeLimitAttribute(LargestForm)).DisableAntiforgery();
    }

    private static bool IsFile(string kind) => kind is "pdf" or "xlsx";

    private static async Task<IResult> AnswerAsync(string kind, string title, Func<byte[]> excel, Func<Task<byte[]?>> pdf, PrintDesk desk) =>
        kind == "xlsx" ? Results.File(excel(), Excel, $"{title}.xlsx") : await PrintAnswer.OfAsync(desk, pdf, $"{title}.pdf");

    private static Task<IResult> ReceiveAsync(Guid id, RegistrationScanKind kind, HttpContext context, IAntiforgery antiforgery, UploadRegistrationScan upload, CancellationToken ct) =>
        IncomingFile.ReceiveAsync(
            context, antiforgery, length => upload.WhyNotReceiveAsync(id, length - IncomingFile.RoomOfTheForm, ct), async content => IncomingFile.Answer(await upload.HandleAsync(new(id, kind, content), ct)), ct);
}
