using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using TitleReview.App.Documents.Excel;
using TitleReview.App.Identity;
using TitleReview.App.Ui;

namespace TitleReview.App.Features.Administration;

/// <summary>Where a table that is to be imported arrives.</summary>
public static class TableEndpoint
{
    // what a form takes besides its file
    private const int RoomOfTheForm = 64 * 1024;

    public static void MapTables(this IEndpointRouteBuilder routes) =>
        routes.MapPost(Urls.TableUpload, ReceiveAsync).WithMetadata(new RequestSizeLimitAttribute(TableFile.Largest + RoomOfTheForm)).DisableAntiforgery();

    private static async Task<IResult> ReceiveAsync(HttpContext context, IAntiforgery antiforgery, KeepTable keep, CancellationToken ct)
    {
        if (!await OurPage.IsSenderAsync(context, antiforgery))
        {
            return Refuse("页面已过期，请刷新后重新上传。");
        }
        if (await keep.WhyNotReceiveAsync((context.Request.ContentLength ?? 0) - RoomOfTheForm, ct) is { IsRefused: true } early)
        {
            return Refuse(early.Refusals[0].ToString());
        }
        if (await ReadAsync(context.Request, ct) is not { } content)
        {
            return Refuse("没有收到文件，或文件太大，请重新选择。");
        }
        var result = await keep.HandleAsync(content, ct);
        return result.Verdict.IsRefused ? Refuse(result.Verdict.Refusals[0].ToString()) : Results.Text(result.Word, "text/plain; charset=utf-8");
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
