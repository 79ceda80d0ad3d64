using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using TitleReview.App.Documents.Excel;
using TitleReview.App.Ui;

namespace TitleReview.App.Features.Administration;

/// <summary>Where a table that is to be imported arrives.</summary>
public static class TableEndpoint
{
    // what a form takes besides its file
    private const int RoomOfTheForm = 64 * 1024;

    public static void MapTables(this IEndpointRouteBuilder routes) =>
        routes.MapPost(Urls.TableUpload, ReceiveAsync).WithMetadata(new RequestSizeLimitAttribute(TableFile.Largest + RoomOfTheForm)).DisableAntiforgery();

    private static Task<IResult> ReceiveAsync(HttpContext context, IAntiforgery antiforgery, KeepTable keep, CancellationToken ct) =>
        IncomingFile.ReceiveAsync(context, antiforgery, length => keep.WhyNotReceiveAsync(length - RoomOfTheForm, ct), async content =>
        {
            var result = await keep.HandleAsync(content, ct);
            return result.Verdict.IsRefused ? IncomingFile.Refuse(result.Verdict.Refusals[0].ToString()) : IncomingFile.Accept(result.Word);
        }, ct);
}
