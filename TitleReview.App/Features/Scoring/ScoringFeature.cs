namespace TitleReview.App.Features.Scoring;

public static class ScoringFeature
{
    public static IServiceCollection AddScoring(this IServiceCollection services) => services
        .AddScoped<ListScoringTasks>()
        .AddScoped<GetScoringTask>()
        .AddScoped<GetBlindImage>()
        .AddScoped<SaveScore>()
        .AddScoped<SignScore>()
        .AddScoped<WithdrawSheet>()
        .AddSingleton<BlindDesk>();

    public static void MapScoring(this IEndpointRouteBuilder app)
    {
        app.MapGet("/blind/{task}/{page}/{size}.jpg", AnswerAsync);
        SheetEndpoint.Map(app);
    }

    // what is not there and what is not yours get the same empty answer
    private static async Task<IResult> AnswerAsync(string task, string page, string size, GetBlindImage images, HttpResponse response, CancellationToken ct)
    {
        if (await images.HandleAsync(task, page, size, ct) is not { } image)
        {
            return Results.NotFound();
        }
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentDisposition = $"inline; filename=\"{image.Ordinal}.jpg\"";
        return Results.Bytes(image.Content, "image/jpeg");
    }
}
