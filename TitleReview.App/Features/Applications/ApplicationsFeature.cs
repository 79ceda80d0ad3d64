namespace TitleReview.App.Features.Applications;

public static class ApplicationsFeature
{
    public static IServiceCollection AddApplications(this IServiceCollection services) => services
        .AddScoped<ListMyApplications>()
        .AddScoped<StartApplication>()
        .AddScoped<GetApplication>()
        .AddScoped<SaveField>()
        .AddScoped<CheckSection>()
        .AddScoped<ListFieldHistory>()
        .AddScoped<RestoreField>()
        .AddScoped<ListRecycleBin>()
        .AddScoped<AddRow>()
        .AddScoped<RemoveRow>()
        .AddScoped<UploadPage>()
        .AddScoped<RemovePage>()
        .AddScoped<CheckApplication>()
        .AddScoped<PlanApplication>()
        .AddScoped<SubmitApplication>()
        .AddScoped<Func<UploadInterop>>(UploadInterop.Factory);

    public static void MapApplications(this IEndpointRouteBuilder routes)
    {
        UploadEndpoint.Map(routes);
        BoxEndpoint.Map(routes);
    }
}
