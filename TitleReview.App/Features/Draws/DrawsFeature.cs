using System.Security.Cryptography;

namespace TitleReview.App.Features.Draws;

public static class DrawsFeature
{
    public static IServiceCollection AddDraws(this IServiceCollection services) => services
        .AddSingleton<NewSecret>(RandomNumberGenerator.GetBytes)
        .AddSingleton<DefenceCandidates>()
        .AddSingleton<DrawCandidates>()
        .AddSingleton<FreezingOfDraw>()
        .AddScoped<ListDraws>()
        .AddScoped<GetDraw>()
        .AddScoped<GetDrawPlan>()
        .AddScoped<PrepareDraw>()
        .AddScoped<CommitPool>()
        .AddScoped<EnterSeed>()
        .AddScoped<RunDraw>()
        .AddScoped<ReplaceMember>()
        .AddScoped<AbandonDraw>()
        .AddScoped<DrawSteps>()
        .AddScoped<GetTranscript>()
        .AddScoped<OpenSealedList>();

    public static void MapDraws(this IEndpointRouteBuilder routes) => DrawEndpoints.Map(routes);
}
