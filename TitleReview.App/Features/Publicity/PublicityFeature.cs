namespace TitleReview.App.Features.Publicity;

public static class PublicityFeature
{
    public static IServiceCollection AddPublicity(this IServiceCollection services) => services
        .AddScoped<ListResultPublicity>()
        .AddScoped<OpenResultPublicity>();
}
