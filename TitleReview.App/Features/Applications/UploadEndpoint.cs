using Microsoft.AspNetCore.Antiforgery;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Applications;

/// <summary>Scans arrive here, over HTTP. Every refusal is one sentence; nothing of a refused file is kept.</summary>
internal static class UploadEndpoint
{
    // a little more than the largest scan, so that one byte too many is refused by a sentence and not by a broken connection
    private const long LargestForm = 24L * 1024 * 1024;

    private const long FormRoom = 1024;

    // a form is held in memory while it is judged: no more at a time than the machine can bear
    private static readonly SemaphoreSlim _receiving = new(8);

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
        // the length of the whole form, a little more than the file's; a body without a length is bounded by the request limit
        var early = await uploadPage.WhyNotReceiveAsync(new CaseId(id), (context.Request.ContentLength ?? 0) - FormRoom, ct);
        if (early.IsRefused)
        {
            return Say(early.Refusals[0].Sentence);
        }
        if (await ReadAsync(context, ct) is not { } content)
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
        await _receiving.WaitAsync(ct);
        try
        {
            var form = await context.Request.ReadFormAsync(ct);
            if (form.Files is not [var file])
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
        finally
        {
            _receiving.Release();
        }
    }

    private static IResult Say(string sentence) => Results.Text(sentence, "text/plain; charset=utf-8", statusCode: StatusCodes.Status422UnprocessableEntity);
}
