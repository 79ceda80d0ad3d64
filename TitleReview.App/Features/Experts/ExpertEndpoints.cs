using TitleReview.App.Documents;
using TitleReview.App.Documents.Excel;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Experts;

/// <summary>The roster as a file.</summary>
internal static class ExpertEndpoints
{
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/files/experts/{office:guid}/roster.{kind}", RosterAsync);

    private static async Task<IResult> RosterAsync(Guid office, string kind, string? specialty, GetExpertRoster rosters, ExpertRosterPdf pdf, PrintDesk desk, CancellationToken ct)
    {
        if (kind is not ("pdf" or "xlsx") || await rosters.HandleAsync(new OrganisationId(office), specialty ?? "", ct) is not { } roster)
        {
            return Results.NotFound();
        }
        return kind == "xlsx" ? Results.File(ExpertRosterWorkbook.Write(roster), Excel, $"{roster.Title}.xlsx")
            : roster.Rows.Count > ExpertRosterPdf.MostRows
                ? Results.Text($"花名册超过{ExpertRosterPdf.MostRows}人，请下载Excel后打印，或按专业分别打印。", "text/plain; charset=utf-8", statusCode: StatusCodes.Status422UnprocessableEntity)
            : await PrintAnswer.OfAsync(desk, async () => await pdf.PrintAsync(roster, ct), $"{roster.Title}.pdf");
    }
}
