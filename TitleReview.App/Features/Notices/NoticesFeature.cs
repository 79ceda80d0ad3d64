namespace TitleReview.App.Features.Notices;

public static class NoticesFeature
{
    public static IServiceCollection AddNotices(this IServiceCollection services) => services
        .AddScoped<ListNotices>()
        .AddScoped<GetNotice>()
        .AddScoped<PublishNotice>()
        .AddScoped<TryParameter>();
}
