namespace TitleReview.App.Features.Inspection;

public static class InspectionFeature
{
    public static IServiceCollection AddInspection(this IServiceCollection services) => services
        .AddSingleton<InspectionTables>()
        .AddScoped<ListInspections>()
        .AddScoped<GetInspection>()
        .AddScoped<ListInspectedLog>()
        .AddScoped<CheckInspectedLog>()
        .AddScoped<ExportInspection>();

    public static void MapInspection(this IEndpointRouteBuilder routes) => InspectionEndpoints.Map(routes);
}
