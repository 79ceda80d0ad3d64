namespace TitleReview.App.Features.Auditing;

public static class AuditingFeature
{
    public static IServiceCollection AddAuditing(this IServiceCollection services) => services
        .AddScoped<ListAuditQueue>()
        .AddScoped<GetAuditCase>()
        .AddScoped<RecordUnitPublicity>()
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
}
