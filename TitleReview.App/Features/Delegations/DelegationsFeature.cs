namespace TitleReview.App.Features.Delegations;

public static class DelegationsFeature
{
    public static IServiceCollection AddDelegations(this IServiceCollection services) => services
        .AddScoped<ListDelegations>()
        .AddScoped<RegisterDelegation>()
        .AddScoped<AdvanceDelegation>();
}
