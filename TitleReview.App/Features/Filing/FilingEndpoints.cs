using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using TitleReview.App.Documents;
using TitleReview.App.Documents.Excel;
using TitleReview.App.Documents.Rosters;
using TitleReview.App.Ui;
using TitleReview.Core.Filing;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Filing;

/// <summary>Packs, their files, the calendar and the archive's index; and the files that come in.</summary>
internal static class FilingEndpoints
{
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const long LargestForm = 24L * 1024 * 1024;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/files/filings/{notice:guid}/{pack}/{round:int}.zip", async (Guid notice, FilingPack pack, int round, GetFilingPack packs, CancellationToken ct) =>
            await packs.HandleAsync(new NoticeId(notice), pack, round, ct) is { } download ? Results.Stream(download.WriteAsync, "application/zip", download.Name) : Results.NotFound());
        routes.MapGet("/files/filings/{notice:guid}/{pack}/{round:int}/{place:int}", async (Guid notice, FilingPack pack, int round, int place, GetFilingFile files, CancellationToken ct) =>
            Answer(await files.HandleAsync(new NoticeId(notice), pack, round, place, ct)));
        routes.MapGet("/files/filings/uploads/{upload:guid}", async (Guid upload, GetFilingFile files, CancellationToken ct) => Answer(await files.HandleAsync(upload, ct)));
        routes.MapPost("/files/filings/{notice:guid}/{pack}/items/{number:int}/{part}", ReceiveAsync).WithMetadata(new RequestSizeLimitAttribute(LargestForm)).DisableAntiforgery();
        routes.MapGet("/files/filings/calendar.ics", async (ListFilingDates dates, CancellationToken ct) =>
            await dates.WriteAsync(ct) is { } text ? Results.File(Encoding.UTF8.GetBytes(text), "text/calendar; charset=utf-8", "职称评审日程.ics") : Results.NotFound());
        routes.MapGet("/files/filings/archive/{office:guid}/{year:int}.{kind}", async (Guid office, int year, string kind, GetArchiveIndex index, RosterPdf pdf, PrintDesk desk, CancellationToken ct) =>
            kind is not ("pdf" or "xlsx") || await index.HandleAsync(new OrganisationId(office), year, ct) is not { } lines ? Results.NotFound()
            : kind == "xlsx" ? Results.File(RosterWorkbook.Write(RosterSheet.Of(lines)), Excel, $"{lines.Title}.xlsx")
            : await PrintAnswer.OfAsync(desk, async () => await pdf.PrintAsync(RosterSheet.Of(lines), ct), $"{lines.Title}.pdf"));
    }

    // saved, never opened within this application's own origin
    private static IResult Answer(GetFilingFile.Download? file) =>
        file is null ? Results.NotFound() : Results.File(file.Content, FilingFileType.TypeOf(Path.GetExtension(file.Name)), file.Name);

    private static Task<IResult> ReceiveAsync(Guid notice, FilingPack pack, int number, FilingPart part, HttpContext context, IAntiforgery antiforgery, UploadFilingFile upload, CancellationToken ct) =>
        TakeAsync(new UploadFilingFile.Place(new NoticeId(notice), pack, number, part), context, antiforgery, upload, ct);

    private static Task<IResult> TakeAsync(UploadFilingFile.Place place, HttpContext context, IAntiforgery antiforgery, UploadFilingFile upload, CancellationToken ct) => IncomingFile.ReceiveAsync(
        context, antiforgery, length => upload.WhyNotReceiveAsync(place, length - IncomingFile.RoomOfTheForm, ct), async content => IncomingFile.Answer(await upload.HandleAsync(new(place, content), ct)), ct);
}
