namespace TitleReview.App.Features.Experts;

public static class ExpertsFeature
{
    public static IServiceCollection AddExperts(this IServiceCollection services) => services
        .AddScoped<ListRecusals>()
        .AddScoped<DeclareRecusal>()
        .AddScoped<WithdrawDeclaration>()
        .AddScoped<ListExperts>()
        .AddScoped<GetExpert>()
        .AddScoped<ShowExpertPhone>()
        .AddScoped<ListMyExpertEntries>()
        .AddScoped<ApplyAsExpert>()
        .AddScoped<RecommendExpert>()
        .AddScoped<JudgeExpert>()
        .AddScoped<AdmitExperts>()
        .AddScoped<ReportExpertChange>()
        .AddScoped<DecideExpertChange>()
        .AddScoped<RecordExpertIntegrity>()
        .AddScoped<LiftExpertIntegrity>()
        .AddScoped<KeepExpert>()
        .AddScoped<ChangeExpert>()
        .AddScoped<PreviewExpertImport>()
        .AddScoped<ImportExperts>()
        .AddScoped<ListExpertRosters>()
        .AddScoped<GetExpertRoster>()
        .AddScoped<RecordRosterFiling>();

    public static void MapExperts(this IEndpointRouteBuilder routes) => ExpertEndpoints.Map(routes);
}
