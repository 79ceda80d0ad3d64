using TitleReview.App.Documents;

namespace TitleReview.App.Features.Notices;

/// <summary>The notice that is written as PDF and as Word.</summary>
internal static class DraftEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var asWord in new[] { false, true })
        {
            routes.MapGet($"/files/notice-drafts/{{id:guid}}.{(asWord ? "docx" : "pdf")}", async (Guid id, PrintDraft print, LetterPdf pdf, PrintDesk desk, CancellationToken ct) =>
                await print.HandleAsync(id, ct) is { } letter ? await LetterAnswer.OfAsync(letter, asWord, letter.Title, pdf, desk, ct) : Results.NotFound());
        }
    }
}
