namespace TitleReview.App.Features.Experts;

public static class ExpertsFeature
{
    public static IServiceCollection AddExperts(this IServiceCollection services) => services
        .AddScoped<ListRecusals>()
        .AddScoped<DeclareRecusal>()
        .AddScoped<WithdrawDeclaration>();
}
