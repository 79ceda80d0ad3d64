using TitleReview.App.Documents;
using TitleReview.App.Documents.Word;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;

namespace TitleReview.App.Features.Meetings;

/// <summary>The minutes on paper and in Word, and the list of results. File names say nothing of anybody.</summary>
internal static class MeetingEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/files/review-meetings/{id:guid}/minutes.pdf", async (Guid id, GetMinutes minutes, MinutesPdf pdf, PrintDesk desk, CancellationToken ct) =>
            await minutes.HandleAsync(new MeetingId(id), ct) is { } view
                ? await PrintAnswer.OfAsync(desk, async () => await pdf.PrintAsync(view.Minutes, view.Signature, ct), "评审会议纪要.pdf")
                : Results.NotFound());
        routes.MapGet("/files/review-meetings/{id:guid}/minutes.docx", async (Guid id, GetMinutes minutes, CancellationToken ct) =>
            await minutes.HandleAsync(new MeetingId(id), ct) is { } view
                ? Results.File(MinutesDocument.Of(view.Minutes, view.Signature), LetterDocument.ContentType, "评审会议纪要.docx")
                : Results.NotFound());
        routes.MapGet("/files/review-meetings/{id:guid}/results.pdf", async (Guid id, GetMinutes minutes, SheetPdf pdf, PrintDesk desk, CancellationToken ct) =>
            await minutes.HandleAsync(new MeetingId(id), ct) is { } view
                ? await PrintAnswer.OfAsync(desk, async () => await pdf.PrintAsync(ResultList.Of(view.Minutes, view.Signature), ct), "评审结果名单.pdf")
                : Results.NotFound());
    }
}
