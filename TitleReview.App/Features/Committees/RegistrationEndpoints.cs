using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using TitleReview.App.Data.Rows;
using TitleReview.App.Documents;
using TitleReview.App.Documents.Excel;
using TitleReview.App.Identity;

namespace TitleReview.App.Features.Committees;

/// <summary>Annexes 1 and 2 as files, and the signed and sealed sheets that come in.</summary>
internal static class RegistrationEndpoints
{
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    // what a form takes besides its file, and a little more, so that one byte too many is refused by a sentence and not by a broken connection
    private const long RoomOfTheForm = 1024;
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

    private static async Task<IResult> ReceiveAsync(Guid id, RegistrationScanKind kind, HttpContext context, IAntiforgery antiforgery, UploadRegistrationScan upload, CancellationToken ct)
    {
        if (!await OurPage.IsSenderAsync(context, antiforgery))
        {
            return Refuse("页面已过期，请刷新后重新上传。");
        }
        if (await upload.WhyNotReceiveAsync(id, (context.Request.ContentLength ?? 0) - RoomOfTheForm, ct) is { IsRefused: true } early)
        {
            return Refuse(early.Refusals[0].ToString());
        }
        if (await ReadAsync(context.Request, ct) is not { } content)
        {
            return Refuse("没有收到文件，或文件太大，请重新选择。");
        }
        var verdict = await upload.HandleAsync(new(id, kind, content), ct);
        return verdict.IsRefused ? Refuse(string.Join("；", verdict.Refusals)) : Results.Text("已上传", "text/plain; charset=utf-8");
    }

    /// <summary>Null for anything but one whole file.</summary>
    private static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        try
        {
            if (!request.HasFormContentType || (await request.ReadFormAsync(ct)).Files is not [var file])
            {
                return null;
            }
            var content = new byte[file.Length];
            await using var stream = file.OpenReadStream();
            await stream.ReadExactlyAsync(content, ct);
            return content;
        }
        catch (Exception broken) when (broken is BadHttpRequestException or InvalidDataException or IOException)
        {
            return null;
        }
    }

    private static IResult Refuse(string sentence) => Results.Text(sentence, "text/plain; charset=utf-8", statusCode: StatusCodes.Status422UnprocessableEntity);
}
