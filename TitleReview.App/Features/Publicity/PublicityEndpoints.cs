using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using TitleReview.App.Documents;
using TitleReview.App.Ui;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Publicity;

/// <summary>The sheets of a publicity in the unit for its officer, and what everybody may read of it without signing in.</summary>
internal static class PublicityEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        Sheet("publicity", isResult: false, "推荐单位公示");
        Sheet("publicity-result", isResult: true, "推荐单位公示结果");
        foreach (var isOutcome in new[] { false, true })
        {
            var name = isOutcome ? "outcome" : "announcement";
            foreach (var asWord in new[] { false, true })
            {
                routes.MapGet($"/files/result-publicity/{{notice:guid}}/{{from}}/{{to}}/{name}.{(asWord ? "docx" : "pdf")}", async (Guid notice, DateOnly from, DateOnly to, PrintResultPublicity print, LetterPdf pdf, PrintDesk desk, CancellationToken ct) =>
                    to < from ? Results.NotFound() : await print.HandleAsync(new NoticeId(notice), new(from, to), isOutcome, ct) switch
                    {
                        { Letter: { } letter } => await LetterAnswer.OfAsync(letter, asWord, letter.Title, pdf, desk, ct),
                        { } refused => Results.Text(string.Join('\n', refused.Verdict.Refusals), "text/plain; charset=utf-8", statusCode: StatusCodes.Status422UnprocessableEntity),
                        null => Results.NotFound(),
                    });
            }
        }
        routes.MapGet("/publicity", async (string? page, HttpContext context, PublicNotices notices, CancellationToken ct) =>
        {
            var number = PageOf(page);
            return Show<PublicListView>(context, new() { [nameof(PublicListView.Found)] = await notices.ListAsync(number, ct), [nameof(PublicListView.Page)] = number });
        }).AllowAnonymous();
        routes.MapGet(Urls.PublicResults, async (string? page, HttpContext context, PublicResults results, CancellationToken ct) =>
        {
            var number = PageOf(page);
            return Show<PublicResultsView>(context, new() { [nameof(PublicResultsView.Found)] = await results.ListAsync(number, ct), [nameof(PublicResultsView.Page)] = number });
        }).AllowAnonymous();
        // any word in the address: one that is no id is told what an unknown id is told
        routes.MapGet("/publicity/{id}", async (string id, HttpContext context, PublicNotices notices, CancellationToken ct) =>
            Guid.TryParse(id, out var publicity) && await notices.FindAsync(publicity, ct) is { } notice
                ? Show<PublicNoticeView>(context, new() { [nameof(PublicNoticeView.Notice)] = notice })
                : Show<PublicNothingView>(context, [], StatusCodes.Status404NotFound)).AllowAnonymous();

        void Sheet(string address, bool isResult, string title)
        {
            foreach (var asWord in new[] { false, true })
            {
                routes.MapGet($"/files/{{id:guid}}/{address}.{(asWord ? "docx" : "pdf")}", async (Guid id, PrintUnitPublicity print, LetterPdf pdf, PrintDesk desk, CancellationToken ct) =>
                    await print.HandleAsync(new CaseId(id), isResult, ct) switch
                    {
                        { Letter: { } letter } result => await LetterAnswer.OfAsync(letter, asWord, $"{result.Number} {title}", pdf, desk, ct),
                        { } refused => Results.Text(string.Join('\n', refused.Verdict.Refusals), "text/plain; charset=utf-8", statusCode: StatusCodes.Status422UnprocessableEntity),
                        null => Results.NotFound(),
                    });
            }
        }
    }

    // the first for whatever is mistyped; no list has as many
    private static int PageOf(string? typed) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, 1_000_000) : 1;

    private static IResult Show<TView>(HttpContext context, Dictionary<string, object?> parameters, int status = StatusCodes.Status200OK)
        where TView : Microsoft.AspNetCore.Components.IComponent
    {
        // names of people: no copy stays behind, and nothing collects them
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["X-Robots-Tag"] = "noindex, nofollow, noarchive, nosnippet";
        return new RazorComponentResult<TView>(parameters) { StatusCode = status };
    }
}
