using TitleReview.App.Documents;
using TitleReview.App.Documents.Excel;
using TitleReview.App.Documents.Rosters;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Experts;

/// <summary>The roster as a file.</summary>
internal static class ExpertEndpoints
{
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/files/experts/{office:guid}/roster.{kind}", RosterAsync);

    private static async Task<IResult> RosterAsync(Guid office, string kind, string? specialty, GetExpertRoster rosters, RosterPdf pdf, PrintDesk desk, CancellationToken ct)
    {
        if (kind is not ("pdf" or "xlsx") || await rosters.HandleAsync(new OrganisationId(office), specialty ?? "", ct) is not { } roster)
        {
            return Results.NotFound();
        }
        return kind == "xlsx" ? Results.File(RosterWorkbook.Write(RosterSheet.Of(roster)), Excel, $"{roster.Title}.xlsx")
            : await PrintAnswer.OfAsync(desk, async () => await pdf.PrintAsync(RosterSheet.Of(roster), ct), $"{roster.Title}.pdf");
    }
}
