using Microsoft.AspNetCore.Antiforgery;
using TitleReview.App.Identity;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Ui;

/// <summary>The one file of a form that a page of ours sends; all others are answered with a sentence that the page shows.</summary>
public static class IncomingFile
{
    /// <summary>What a form takes besides its file, and a little more, so that one byte too many is refused by a sentence and not by a broken connection.</summary>
    public const long RoomOfTheForm = 1024;

    /// <param name="whyNotReceive">Asked with the length of the whole form, in bytes, before any of it is read.</param>
    /// <param name="take">What is done with the file.</param>
    public static async Task<IResult> ReceiveAsync(
        HttpContext context, IAntiforgery antiforgery, Func<long, Task<Verdict>> whyNotReceive, Func<byte[], Task<IResult>> take, CancellationToken ct)
    {
        if (!await OurPage.IsSenderAsync(context, antiforgery))
        {
            return Refuse("页面已过期，请刷新后重新上传。");
        }
        if (await whyNotReceive(context.Request.ContentLength ?? 0) is { IsRefused: true } early)
        {
            return Refuse(early.Refusals[0].ToString());
        }
        return await ReadAsync(context.Request, ct) is { } content ? await take(content) : Refuse("没有收到文件，或文件太大，请重新选择。");
    }

    /// <summary>「已上传」, or all that stands in the way.</summary>
    public static IResult Answer(Verdict verdict) => verdict.IsRefused ? Refuse(string.Join("；", verdict.Refusals)) : Accept("已上传");

    public static IResult Accept(string words) => Results.Text(words, "text/plain; charset=utf-8");

    public static IResult Refuse(string sentence) => Results.Text(sentence, "text/plain; charset=utf-8", statusCode: StatusCodes.Status422UnprocessableEntity);

    // null for anything but one whole file
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
}
