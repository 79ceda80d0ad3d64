namespace TitleReview.App.Features.Filing;

public static class FilingFeature
{
    public static IServiceCollection AddFiling(this IServiceCollection services) => services
        .AddSingleton<PledgingExperts>()
        .AddScoped<ListUndertakings>()
        .AddScoped<GetUndertakings>()
        .AddScoped<SaveListedPerson>()
        .AddScoped<RemoveListedPerson>()
        .AddScoped<SaveInvitation>()
        .AddScoped<UploadPledge>()
        .AddScoped<GetPledge>()
        .AddScoped<PrintUndertaking>();

    public static void MapFiling(this IEndpointRouteBuilder routes) => UndertakingEndpoints.Map(routes);
}
