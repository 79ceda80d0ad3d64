using TitleReview.App.Documents;
using TitleReview.App.Documents.Excel;
using TitleReview.App.Documents.Rosters;
using TitleReview.App.Documents.Word;
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
            AnswerAsync(files.HandleAsync(document, GetIssuedFile.Form.Pdf, ct), "application/pdf", "pdf"));
        app.MapGet("/files/approvals/{document}.docx", static (string document, GetIssuedFile files, CancellationToken ct) =>
            AnswerAsync(files.HandleAsync(document, GetIssuedFile.Form.Word, ct), LetterDocument.ContentType, "docx"));
        app.MapGet("/files/approvals/{document}.xlsx", static (string document, GetIssuedFile files, CancellationToken ct) =>
            AnswerAsync(files.HandleAsync(document, GetIssuedFile.Form.Roster, ct), Excel, "xlsx"));
        app.MapGet("/files/approvals/{document}/roster.pdf", static async (string document, GetIssuedFile files, RosterPdf pdf, PrintDesk desk, CancellationToken ct) =>
            await files.HandleAsync(document, GetIssuedFile.Form.Roster, ct) is { } file
                ? await PrintAnswer.OfAsync(desk, async () => await pdf.PrintAsync(RosterWorkbook.Read(file.Content), ct), $"{file.Name}.pdf")
                : Results.NotFound());
    }

    private static async Task<IResult> AnswerAsync(Task<GetIssuedFile.Download?> asked, string type, string ending) =>
        await asked is { } file ? Results.File(file.Content, type, $"{file.Name}.{ending}") : Results.NotFound();
}
