using Microsoft.AspNetCore.Antiforgery;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Applications;

/// <summary>Scans arrive here, over HTTP. Every refusal is one sentence; nothing of a refused file is kept.</summary>
internal static class UploadEndpoint
{
    // a little more than the largest scan, so that one byte too many is refused by a sentence and not by a broken connection
    private const long LargestForm = 24L * 1024 * 1024;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/files/token", (HttpContext context, IAntiforgery antiforgery) =>
        {
            var tokens = antiforgery.GetAndStoreTokens(context);
            return Results.Json(new { header = tokens.HeaderName, token = tokens.RequestToken });
        });
        routes.MapPost("/files/{id:guid}/pages", ReceiveAsync).WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(LargestForm)).DisableAntiforgery();
    }

    private static async Task<IResult> ReceiveAsync(
        Guid id, string section, int row, string kind, HttpContext context, IAntiforgery antiforgery, UploadPage uploadPage, CancellationToken ct)
    {
        if (!await IsFromOurPageAsync(context, antiforgery))
        {
            return Say("页面已过期，请刷新后重新上传。");
        }
        var content = await ReadAsync(context, ct);
        if (content is null)
        {
            return Say("没有收到文件，或文件太大，请按要求重新选择。");
        }
        var verdict = await uploadPage.HandleAsync(new(new CaseId(id), section, row, kind, content), ct);
        return verdict.IsRefused ? Say(verdict.Refusals[0].Sentence) : Results.Ok();
    }

    // without the header the token is looked for in the form, and a form that breaks off is an exception there
    private static async Task<bool> IsFromOurPageAsync(HttpContext context, IAntiforgery antiforgery)
    {
        try
        {
            return await antiforgery.IsRequestValidAsync(context);
        }
        catch (AntiforgeryValidationException)
        {
            return false;
        }
    }

    private static async Task<byte[]?> ReadAsync(HttpContext context, CancellationToken ct)
    {
        if (!context.Request.HasFormContentType)
        {
            return null;
        }
        try
        {
            var form = await context.Request.ReadFormAsync(ct);
            if (form.Files is not [var file])
            {
                return null;
            }
            using var copy = new MemoryStream((int)Math.Min(file.Length, LargestForm));
            await using var stream = file.OpenReadStream();
            await stream.CopyToAsync(copy, ct);
            return copy.ToArray();
        }
        catch (Exception broken) when (broken is BadHttpRequestException or InvalidDataException or IOException)
        {
            return null;
        }
    }

    private static IResult Say(string sentence) => Results.Text(sentence, "text/plain; charset=utf-8", statusCode: StatusCodes.Status422UnprocessableEntity);
}
