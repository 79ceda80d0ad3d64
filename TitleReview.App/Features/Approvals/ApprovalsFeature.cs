using System.Security.Cryptography;
using TitleReview.App.Documents;
using TitleReview.App.Documents.Excel;
using TitleReview.App.Documents.Rosters;
using TitleReview.App.Documents.Word;
using TitleReview.App.Ui;
using TitleReview.Core.FormalReviews;

namespace TitleReview.App.Features.Approvals;

public static class ApprovalsFeature
{
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string Pdf = "application/pdf";

    public static IServiceCollection AddApprovals(this IServiceCollection services) => services
        .AddRateLimiter(LookupLimit.Configure)
        .AddSingleton<NewVerificationCode>(static () => VerificationCode.Of(RandomNumberGenerator.GetBytes(VerificationCode.Length)))
        .AddSingleton<CertificateContent>()
        .AddSingleton<GlyphProof>()
        .AddScoped<DraftApproval>()
        .AddScoped<ReadyApprovals>()
        .AddScoped<ApprovalRelease>()
        .AddScoped<ListApprovals>()
        .AddScoped<GetApproval>()
        .AddScoped<PreviewApproval>()
        .AddScoped<PrepareApproval>()
        .AddScoped<PrepareReplacement>()
        .AddScoped<ProposeRevocation>()
        .AddScoped<AdvanceApproval>()
        .AddScoped<IssueApproval>()
        .AddScoped<ReplaceApproval>()
        .AddScoped<RevokeTitle>()
        .AddScoped<ApprovalSteps>()
        .AddScoped<GetIssuedFile>()
        .AddScoped<StartCertificates>()
        .AddScoped<StopCertificates>()
        .AddScoped<ListCertificates>()
        .AddScoped<ListMyCertificates>()
        .AddScoped<GetCertificateFile>()
        .AddScoped<LookUpCertificate>()
        .AddScoped<ExportApproved>();

    public static void MapApprovals(this IEndpointRouteBuilder app)
    {
        app.MapGet(Urls.DocumentSheet, static () => Results.Text(Typography.Css, "text/css; charset=utf-8"));
        app.MapGet("/files/approvals/{document}.pdf", static (string document, GetIssuedFile files, CancellationToken ct) =>
            AnswerAsync(files.HandleAsync(document, GetIssuedFile.Form.Pdf, ct), Pdf, "pdf"));
        app.MapGet("/files/approvals/{document}.docx", static (string document, GetIssuedFile files, CancellationToken ct) =>
            AnswerAsync(files.HandleAsync(document, GetIssuedFile.Form.Word, ct), LetterDocument.ContentType, "docx"));
        app.MapGet("/files/approvals/{document}.xlsx", static (string document, GetIssuedFile files, CancellationToken ct) =>
            AnswerAsync(files.HandleAsync(document, GetIssuedFile.Form.Roster, ct), Excel, "xlsx"));
        app.MapGet("/files/approvals/{document}/roster.pdf", static async (string document, GetIssuedFile files, RosterPdf pdf, PrintDesk desk, CancellationToken ct) =>
            await files.HandleAsync(document, GetIssuedFile.Form.Roster, ct) is { } file
                ? await PrintAnswer.OfAsync(desk, async () => await pdf.PrintAsync(RosterWorkbook.Read(file.Content), ct), $"{file.Name}.pdf")
                : Results.NotFound());
        app.MapGet("/files/certificates/{certificate}.pdf", static async (string certificate, GetCertificateFile files, CancellationToken ct) =>
            await files.HandleAsync(certificate, ct) is { } file ? Results.File(file.Content, Pdf, file.Name) : Results.NotFound());
        app.MapGet("/files/regional/{notice}.{kind}", static async (string notice, string kind, ExportApproved export, CancellationToken ct) =>
            await export.HandleAsync(notice, kind, ct) is { } file ? Results.File(file.Content, file.Type, file.Name) : Results.NotFound());
        LookupEndpoint.Map(app);
    }

    private static async Task<IResult> AnswerAsync(Task<GetIssuedFile.Download?> asked, string type, string ending) =>
        await asked is { } file ? Results.File(file.Content, type, $"{file.Name}.{ending}") : Results.NotFound();
}
