namespace TitleReview.App.Features.Inbox;

public static class InboxFeature
{
    public static IServiceCollection AddInbox(this IServiceCollection services) => services
        .AddScoped<ListInbox>()
        .AddScoped<ReadMessages>()
        .AddScoped<SetMailAddress>();
}
