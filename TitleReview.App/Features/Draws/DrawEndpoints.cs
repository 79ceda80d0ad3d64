using TitleReview.App.Documents;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Draws;

/// <summary>The transcript as a file for anybody's verifier and on paper, and the sealed list for the inspector's.</summary>
internal static class DrawEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/files/draws/{id:guid}.json", async (Guid id, GetTranscript transcripts, CancellationToken ct) =>
            await transcripts.HandleAsync(new DrawId(id), ct) is { } view ? Results.File(view.Bytes, "application/json", $"{view.Name}.json") : Results.NotFound());
        routes.MapGet("/files/draws/{id:guid}.pdf", async (Guid id, GetTranscript transcripts, SheetPdf pdf, PrintDesk desk, CancellationToken ct) =>
            await transcripts.HandleAsync(new DrawId(id), ct) is { } view
                ? await PrintAnswer.OfAsync(desk, async () => await pdf.PrintAsync(view.Sheet, ct), $"{view.Name}.pdf")
                : Results.NotFound());
        routes.MapGet("/files/draws/{id:guid}/sealed.json", async (Guid id, OpenSealedList lists, CancellationToken ct) =>
            await lists.HandleAsync(new DrawId(id), ct) is { } view ? Results.File(view.Bytes, "application/json", "密封名单.json") : Results.NotFound());
    }
}
