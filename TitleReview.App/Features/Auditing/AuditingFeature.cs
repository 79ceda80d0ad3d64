namespace TitleReview.App.Features.Auditing;

public static class AuditingFeature
{
    public static IServiceCollection AddAuditing(this IServiceCollection services) => services
        .AddScoped<ListAuditQueue>()
        .AddScoped<NextCase>()
        .AddScoped<SaveView>()
        .AddScoped<DeleteView>()
        .AddScoped<GetClaim>()
        .AddScoped<TakeClaim>()
        .AddScoped<ReleaseClaim>()
        .AddScoped<BulkDecisions>()
        .AddScoped<PreviewBulk>()
        .AddScoped<ActOnMany>()
        .AddScoped<GetAuditCase>()
        .AddScoped<PrintSupervisorOpinion>()
        .AddScoped<PassAudit>()
        .AddScoped<ReturnForCorrection>()
        .AddScoped<RefuseApplication>()
        .AddScoped<RestoreApplication>()
        .AddScoped<LapseUnpaid>()
        .AddScoped<DetermineTitle>()
        .AddScoped<TickSection>()
        .AddScoped<DeclarePunishment>()
        .AddScoped<AddReturnItem>()
        .AddScoped<RemoveReturnItem>()
        .AddScoped<GetMaskCheck>()
        .AddScoped<MarkMaskPage>()
        .AddScoped<ReturnMaskPages>()
        .AddScoped<Func<MaskCheckInterop>>(MaskCheckInterop.Factory);

    public static void MapAuditing(this IEndpointRouteBuilder routes) => OpinionEndpoints.Map(routes);
}
