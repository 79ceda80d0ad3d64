namespace TitleReview.App.Features.Committees;

public static class CommitteesFeature
{
    public static IServiceCollection AddCommittees(this IServiceCollection services) => services
        .AddScoped<ListCommittees>()
        .AddScoped<GetScoreTables>()
        .AddScoped<SaveScoreTable>()
        .AddScoped<TakeScoreTable>()
        .AddScoped<RegisterCommittee>()
        .AddScoped<IssueRegistrationCall>()
        .AddScoped<GetCommittee>()
        .AddScoped<SaveRegistration>()
        .AddScoped<SubmitRegistration>()
        .AddScoped<ForwardRegistration>()
        .AddScoped<ReturnRegistration>()
        .AddScoped<RecordRegistrationReceipts>()
        .AddScoped<DecideLateness>()
        .AddScoped<ApproveRegistration>()
        .AddScoped<RenewRegistration>()
        .AddScoped<UploadRegistrationScan>()
        .AddScoped<RemoveRegistrationScan>()
        .AddScoped<GetRegistrationScan>()
        .AddScoped<GetRegistrationSheets>()
        .AddScoped<ListSpecialties>()
        .AddScoped<PreviewSpecialtyImport>()
        .AddScoped<ImportSpecialties>();

    public static void MapCommittees(this IEndpointRouteBuilder routes) => RegistrationEndpoints.Map(routes);
}
