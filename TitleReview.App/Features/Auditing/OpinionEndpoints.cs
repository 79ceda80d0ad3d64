using TitleReview.App.Documents;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Auditing;

/// <summary>The supervising unit's opinion as PDF and as Word.</summary>
internal static class OpinionEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var asWord in new[] { false, true })
        {
            routes.MapGet($"/files/{{id:guid}}/supervisor-opinion.{(asWord ? "docx" : "pdf")}", async (Guid id, PrintSupervisorOpinion print, LetterPdf pdf, PrintDesk desk, CancellationToken ct) =>
                await print.HandleAsync(new CaseId(id), ct) is { Letter: { } letter } view
                    ? await LetterAnswer.OfAsync(letter, asWord, $"{view.Number} 主管单位推荐意见", pdf, desk, ct)
                    : Results.NotFound());
        }
    }
}
