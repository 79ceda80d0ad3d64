namespace TitleReview.App.Features.Publicity;

public static class PublicityFeature
{
    public static IServiceCollection AddPublicity(this IServiceCollection services) => services
        .AddScoped<GetUnitPublicity>()
        .AddScoped<SaveAnnouncement>()
        .AddScoped<RecordUnitPublicity>()
        .AddScoped<PrintUnitPublicity>()
        .AddScoped<RecordObjection>()
        .AddScoped<DecideObjection>()
        .AddScoped<PublicNotices>()
        .AddScoped<ListResultPublicity>()
        .AddScoped<OpenResultPublicity>()
        .AddScoped<PublicResults>()
        .AddScoped<GetResult>()
        .AddScoped<RecordResultObjection>()
        .AddScoped<DecideResultObjection>()
        .AddScoped<AskRecheck>()
        .AddScoped<DecideRecheck>()
        .AddScoped<ListResultSheets>()
        .AddScoped<PrintResultPublicity>();

    public static void MapPublicity(this IEndpointRouteBuilder routes) => PublicityEndpoints.Map(routes);
}
