using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using TitleReview.App.Identity;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Scoring;

/// <summary>A sheet whose circuit is gone saves here, over HTTP, what was typed and not yet saved. See also session/unsaved.js.</summary>
internal static class SheetEndpoint
{
    private const long LargestBody = 64 * 1024;

    /// <param name="Row">Number of the box.</param>
    internal sealed record Box(int Row, string Value, int Version);

    internal sealed record Answer(bool IsSaved, int Version, string Sentence, string? Theirs);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/sheets/{id:guid}", SaveAsync).WithMetadata(new RequestSizeLimitAttribute(LargestBody));

    private static async Task<IResult> SaveAsync(Guid id, HttpContext context, IAntiforgery antiforgery, SaveScore saveScore, CancellationToken ct)
    {
        if (!await OurPage.IsSenderAsync(context, antiforgery))
        {
            return Results.Json(new Answer(IsSaved: false, 0, "页面已过期，请复制内容后刷新页面，再填一次。", Theirs: null));
        }
        if (await ReadAsync(context.Request, ct) is not { Value: not null } box)
        {
            return Results.BadRequest();
        }
        var result = await saveScore.HandleAsync(new(new TaskId(id), box.Row, box.Value, box.Version), ct);
        return Results.Json(new Answer(!result.Verdict.IsRefused, result.Version, result.Verdict.IsRefused ? result.Verdict.Refusals[0].Sentence : "", result.Theirs));
    }

    /// <summary>Null for what no page of ours sends.</summary>
    private static async Task<Box?> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        try
        {
            return request.HasJsonContentType() ? await request.ReadFromJsonAsync<Box>(ct) : null;
        }
        catch (Exception broken) when (broken is JsonException or IOException or InvalidOperationException or NotSupportedException)
        {
            return null;
        }
    }
}
