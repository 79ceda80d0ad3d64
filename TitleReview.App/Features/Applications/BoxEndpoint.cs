using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using TitleReview.App.Identity;
using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Applications;

/// <summary>A page whose circuit is gone saves here, over HTTP, what was typed and not yet saved.</summary>
internal static class BoxEndpoint
{
    // a character of the longest text takes at most six bytes, escaped
    private const long LargestBody = 256 * 1024;

    internal sealed record Box(string Section, int Row, string Field, string Value, int Version);

    internal sealed record Answer(bool IsSaved, int Version, string Sentence, string? Theirs);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/boxes/{id:guid}", SaveAsync).WithMetadata(new RequestSizeLimitAttribute(LargestBody));

    private static async Task<IResult> SaveAsync(Guid id, HttpContext context, IAntiforgery antiforgery, SaveField saveField, CancellationToken ct)
    {
        if (!await OurPage.IsSenderAsync(context, antiforgery))
        {
            return Results.Json(new Answer(IsSaved: false, 0, "页面已过期，请复制内容后刷新页面，再填一次。", Theirs: null));
        }
        if (await ReadAsync(context.Request, ct) is not { Section: not null, Field: not null, Value: not null } box)
        {
            return Results.BadRequest();
        }
        var result = await saveField.HandleAsync(new(new CaseId(id), new FieldKey(box.Section, box.Row, box.Field), box.Value, box.Version), ct);
        return Results.Json(new Answer(!result.Verdict.IsRefused, result.Version, result.Verdict.IsRefused ? result.Verdict.Refusals[0].Sentence : "", result.Theirs));
    }

    /// <summary>Null for what no page of ours sends.</summary>
    private static async Task<Box?> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        try
        {
            return request.HasJsonContentType() ? await request.ReadFromJsonAsync<Box>(ct) : null;
        }
        // a charset that nobody knows is the third, one that nobody should use the fourth
        catch (Exception broken) when (broken is JsonException or IOException or InvalidOperationException or NotSupportedException)
        {
            return null;
        }
    }
}
