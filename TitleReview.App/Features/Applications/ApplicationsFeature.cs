namespace TitleReview.App.Features.Applications;

public static class ApplicationsFeature
{
    public static IServiceCollection AddApplications(this IServiceCollection services) => services
        .AddScoped<ListMyApplications>()
        .AddScoped<StartApplication>()
        .AddScoped<CopyApplication>()
        .AddScoped<ListCopiedPages>()
        .AddScoped<ConfirmCopiedPage>()
        .AddScoped<GetApplication>()
        .AddScoped<SaveField>()
        .AddScoped<AddRow>()
        .AddScoped<RemoveRow>()
        .AddScoped<UploadPage>()
        .AddScoped<RemovePage>()
        .AddScoped<CheckApplication>()
        .AddScoped<PlanApplication>()
        .AddScoped<SubmitApplication>()
        .AddScoped<GetReceipt>()
        .AddScoped<PreviewApplication>()
        .AddScoped<GetWithdrawal>()
        .AddScoped<WithdrawApplication>()
        .AddScoped<ReinstateApplication>()
        .AddScoped<Func<UploadInterop>>(UploadInterop.Factory);

    public static void MapApplications(this IEndpointRouteBuilder routes)
    {
        UploadEndpoint.Map(routes);
        SheetEndpoints.Map(routes);
    }
}
