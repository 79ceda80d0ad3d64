using TitleReview.App.Documents;
using TitleReview.App.Ui;

namespace TitleReview.App.Features.Approvals;

public static class ApprovalsFeature
{
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static IServiceCollection AddApprovals(this IServiceCollection services) => services
        .AddScoped<DraftApproval>()
        .AddScoped<ListApprovals>()
        .AddScoped<PreviewApproval>()
        .AddScoped<IssueApproval>()
        .AddScoped<GetIssuedFile>();

    public static void MapApprovals(this IEndpointRouteBuilder app)
    {
        app.MapGet(Urls.DocumentSheet, static () => Results.Text(Typography.Css, "text/css; charset=utf-8"));
        app.MapGet("/files/approvals/{document}.pdf", static (string document, GetIssuedFile files, CancellationToken ct) =>
            AnswerAsync(files.HandleAsync(document, isRoster: false, ct), "application/pdf"));
        app.MapGet("/files/approvals/{document}.xlsx", static (string document, GetIssuedFile files, CancellationToken ct) =>
            AnswerAsync(files.HandleAsync(document, isRoster: true, ct), Excel));
    }

    private static async Task<IResult> AnswerAsync(Task<GetIssuedFile.Download?> asked, string type) =>
        await asked is { } file ? Results.File(file.Content, type, file.Name) : Results.NotFound();
}
