namespace TitleReview.App.Features.Home;

public static class HomeFeature
{
    public static IServiceCollection AddHome(this IServiceCollection services) => services
        .AddScoped<GetMenu>()
        .AddScoped<GetDashboard>();
}
