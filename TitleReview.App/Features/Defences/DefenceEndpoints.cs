using TitleReview.App.Documents;
using TitleReview.App.Documents.Excel;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Defences;

/// <summary>The plan and the call-ups as files, and what the screen of the waiting room asks for every other second.</summary>
internal static class DefenceEndpoints
{
    private const string KeyHeader = "X-Board-Key";
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    // in widths of a digit, one per column of the plan
    private static readonly double[] _widths = [6, 10, 16, 12, 26, 10, 20, 10];

    public static void Map(IEndpointRouteBuilder routes)
    {
        // no session and no cookie: a key in a header, which no foreign page can send
        routes.MapGet("/defence-board", async (HttpContext context, DefenceBoard board, CancellationToken ct) =>
            await board.ShowAsync(context.Request.Headers[KeyHeader], ct) is { } rooms ? Results.Json(rooms) : Results.NotFound()).AllowAnonymous();
        routes.MapGet("/files/defences/{notice:guid}/plan.{kind}", async (Guid notice, string kind, GetDefencePlanSheet plans, SheetPdf pdf, PrintDesk desk, CancellationToken ct) =>
            kind is not ("pdf" or "xlsx") || await plans.HandleAsync(new NoticeId(notice), ct) is not { } sheet ? Results.NotFound()
            : kind == "xlsx" ? Results.File(Workbook(sheet), Excel, "答辩安排表.xlsx")
            : await PrintAnswer.OfAsync(desk, async () => await pdf.PrintAsync(sheet, ct), "答辩安排表.pdf"));
        routes.MapGet("/files/defences/{notice:guid}/call-ups.pdf", (Guid notice, GetCallUps calls, LetterPdf pdf, PrintDesk desk, CancellationToken ct) =>
            LettersAsync(new(new NoticeId(notice), null), calls, pdf, desk, ct));
        routes.MapGet("/files/{id:guid}/call-up.pdf", (Guid id, GetCallUps calls, LetterPdf pdf, PrintDesk desk, CancellationToken ct) =>
            LettersAsync(new(null, new CaseId(id)), calls, pdf, desk, ct));
    }

    private static async Task<IResult> LettersAsync(GetCallUps.Query query, GetCallUps calls, LetterPdf pdf, PrintDesk desk, CancellationToken ct) =>
        await calls.HandleAsync(query, ct) is { } letters ? await PrintAnswer.OfAsync(desk, async () => await pdf.PrintAllAsync(letters, ct), "答辩通知书.pdf") : Results.NotFound();

    private static byte[] Workbook(PrintedSheet sheet) => RosterWorkbook.Write(new(
        "答辩安排表", sheet.Title, ["场次", .. sheet.Columns], [34, .. _widths], [.. sheet.Groups.SelectMany(group => group.Rows, (group, row) => (IReadOnlyList<string>)[group.Heading, .. row])],
        string.Join("；", sheet.Notes)));
}
