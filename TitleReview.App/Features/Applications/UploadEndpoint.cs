using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using TitleReview.App.Identity;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Applications;

/// <summary>Scans arrive here, over HTTP. Every refusal is one sentence; nothing of a refused file is kept.</summary>
internal static class UploadEndpoint
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/files/token", (HttpContext context, IAntiforgery antiforgery) =>
        {
            var tokens = antiforgery.GetAndStoreTokens(context);
            return Results.Json(new { header = tokens.HeaderName, token = tokens.RequestToken });
        });
        routes.MapPost("/files/{id:guid}/pages", ReceiveAsync).WithMetadata(new RequestSizeLimitAttribute(UploadForm.Largest)).DisableAntiforgery();
        routes.MapPost("/files/{id:guid}/unit-scans", ReceiveOfUnitAsync).WithMetadata(new RequestSizeLimitAttribute(UploadForm.Largest)).DisableAntiforgery();
    }

    private static async Task<IResult> ReceiveAsync(
        Guid id, string section, int row, string kind, string? secrecy, Guid? page, HttpContext context, IAntiforgery antiforgery, UploadPage uploadPage, CancellationToken ct)
    {
        // without the header the token would be sought in the form, and all of it be read before anybody asked whether it may come
        if (!context.Request.Headers.ContainsKey(antiforgery.GetTokens(context).HeaderName!) || !await OurPage.IsSenderAsync(context, antiforgery))
        {
            return UploadForm.Refuse("页面已过期，请刷新后重新上传。");
        }
        var early = await uploadPage.WhyNotReceiveAsync(new CaseId(id), UploadForm.ExpectedLength(context.Request), ct);
        if (early.IsRefused)
        {
            return UploadForm.Refuse(early.Refusals[0]);
        }
        return await UploadForm.ReadAsync(context.Request, id.ToString(), ct) is { } file
            ? UploadForm.Answer(await uploadPage.HandleAsync(new(new CaseId(id), section, row, kind, file.Content, UploadForm.Secrecy(secrecy), file.Name, UploadForm.PageOf(page)), ct))
            : UploadForm.Refuse(UploadForm.NothingReceived);
    }

    private static async Task<IResult> ReceiveOfUnitAsync(
        Guid id, string kind, string? secrecy, Guid? page, HttpContext context, IAntiforgery antiforgery, UploadUnitScan uploadScan, CancellationToken ct)
    {
        if (!await OurPage.IsSenderAsync(context, antiforgery))
        {
            return UploadForm.Refuse("页面已过期，请刷新后重新上传。");
        }
        if (await uploadScan.WhyNotReceiveAsync(new CaseId(id), kind, UploadForm.ExpectedLength(context.Request), ct) is { IsRefused: true } early)
        {
            return UploadForm.Refuse(early.Refusals[0]);
        }
        return await UploadForm.ReadAsync(context.Request, $"{id}:unit", ct) is { } file
            ? UploadForm.Answer(await uploadScan.HandleAsync(new(new CaseId(id), kind, file.Content, UploadForm.Secrecy(secrecy), file.Name, UploadForm.PageOf(page)), ct))
            : UploadForm.Refuse(UploadForm.NothingReceived);
    }
}
