namespace TitleReview.App.Features.Integrity;

public static class IntegrityFeature
{
    public static IServiceCollection AddIntegrity(this IServiceCollection services) => services
        .AddScoped<ListIntegrity>()
        .AddScoped<RecordIntegrityReport>()
        .AddScoped<DecideIntegrityReport>()
        .AddScoped<PreviewPenalty>()
        .AddScoped<RecordPenalty>()
        .AddScoped<LiftPenalty>()
        .AddScoped<IntegrityDesk>();
}
