using TitleReview.App.Documents;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Masking;

public static class MaskingFeature
{
    public static IServiceCollection AddMasking(this IServiceCollection services) => services
        .AddScoped<ListMaskPages>()
        .AddScoped<GetMaskPage>()
        .AddScoped<AnswerMasking>()
        .AddScoped<RepeatBoxes>()
        .AddScoped<GetPageImage>()
        .AddScoped<PageLeaks>()
        .AddScoped<LeakAudit>()
        .AddScoped<AuditLeaks>()
        .AddScoped<GetLeakReport>()
        .AddScoped<ListLeakAudits>()
        .AddScoped<Func<MaskEditorInterop>>(MaskEditorInterop.Factory);

    public static void MapMasking(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/files/pages/{id:guid}/view.jpg", (Guid id, GetPageImage image, CancellationToken ct) => SendAsync(id, masked: false, small: false, image, ct));
        routes.MapGet("/files/pages/{id:guid}/masked.jpg", (Guid id, GetPageImage image, CancellationToken ct) => SendAsync(id, masked: true, small: false, image, ct));
        routes.MapGet("/files/pages/{id:guid}/view-small.jpg", (Guid id, GetPageImage image, CancellationToken ct) => SendAsync(id, masked: false, small: true, image, ct));
        routes.MapGet("/files/pages/{id:guid}/masked-small.jpg", (Guid id, GetPageImage image, CancellationToken ct) => SendAsync(id, masked: true, small: true, image, ct));
        routes.MapGet("/files/{id:guid}/leaks/{name}.pdf", async (Guid id, string name, GetLeakReport reports, SheetPdf pdf, PrintDesk desk, CancellationToken ct) =>
            await reports.HandleAsync(new CaseId(id), name, ct) is { Report: { } report }
                ? await PrintAnswer.OfAsync(desk, async () => await pdf.PrintAsync(report.Print(), ct), $"{report.Application} {LeakReport.Title}.pdf")
                : Results.NotFound());
    }

    private static async Task<IResult> SendAsync(Guid id, bool masked, bool small, GetPageImage image, CancellationToken ct) =>
        await image.HandleAsync(new PageId(id), masked, small, ct) is { } jpeg ? Results.Bytes(jpeg, "image/jpeg") : Results.NotFound();
}
