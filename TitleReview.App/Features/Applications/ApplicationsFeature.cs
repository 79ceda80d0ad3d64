namespace TitleReview.App.Features.Applications;

public static class ApplicationsFeature
{
    public static IServiceCollection AddApplications(this IServiceCollection services) => services
        .AddScoped<ListMyApplications>()
        .AddScoped<StartApplication>()
        .AddScoped<GetApplication>()
        .AddScoped<SaveField>()
        .AddScoped<AddRow>()
        .AddScoped<RemoveRow>()
        .AddScoped<UploadPage>()
        .AddScoped<RemovePage>()
        .AddScoped<PageIntake>()
        .AddScoped<MovePage>()
        .AddScoped<TurnPage>()
        .AddScoped<IssuePhoneTicket>()
        .AddScoped<ClosePhoneTicket>()
        .AddScoped<GetPhoneTicket>()
        .AddScoped<PhoneUpload>()
        .AddScoped<CheckApplication>()
        .AddScoped<PlanApplication>()
        .AddScoped<SubmitApplication>()
        .AddScoped<Func<UploadInterop>>(UploadInterop.Factory);

    public static void MapApplications(this IEndpointRouteBuilder routes)
    {
        UploadEndpoint.Map(routes);
        PhoneEndpoint.Map(routes);
    }
}
