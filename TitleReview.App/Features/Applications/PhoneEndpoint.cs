using Microsoft.AspNetCore.Mvc;
using TitleReview.App.Ui;

namespace TitleReview.App.Features.Applications;

/// <summary>What the upload page on a phone calls. It carries no session: a ticket in a header, which no foreign page can send, is all it has.</summary>
internal static class PhoneEndpoint
{
    private const string Header = "X-Upload-Ticket";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var phone = routes.MapGroup("/phone").AllowAnonymous().DisableAntiforgery();
        phone.MapPost("/open", async (HttpContext context, PhoneUpload upload, CancellationToken ct) =>
            await upload.OpenAsync(context.Request.Headers[Header], ct) is { } pass ? Results.Json(new { pass }) : Results.NotFound());
        phone.MapGet("/section", async (HttpContext context, PhoneUpload upload, CancellationToken ct) =>
            await upload.DescribeAsync(context.Request.Headers[Header], ct) is { } section
                ? Results.Json(new { section.Title, section.Rows, section.Kinds, section.MaximumBytes, section.TooLarge, section.NeedsSecrecyDeclaration, Until = Say.Moment(section.Until) })
                : Results.NotFound());
        phone.MapPost("/pages", ReceiveAsync).WithMetadata(new RequestSizeLimitAttribute(UploadForm.Largest));
    }

    private static async Task<IResult> ReceiveAsync(int row, string kind, string? secrecy, Guid? page, HttpContext context, PhoneUpload upload, CancellationToken ct)
    {
        string? pass = context.Request.Headers[Header];
        if (await upload.WhyNotReceiveAsync(pass, UploadForm.ExpectedLength(context.Request), ct) is not { } early)
        {
            return Results.NotFound();
        }
        if (early.IsRefused)
        {
            return UploadForm.Refuse(early.Refusals[0]);
        }
        if (await UploadForm.ReadAsync(context.Request, pass!, ct) is not { } file)
        {
            return UploadForm.Refuse(UploadForm.NothingReceived);
        }
        return await upload.TakeAsync(pass, new(row, kind, file.Content, UploadForm.Secrecy(secrecy), file.Name, UploadForm.PageOf(page)), ct) is { } result ? UploadForm.Answer(result) : Results.NotFound();
    }
}
