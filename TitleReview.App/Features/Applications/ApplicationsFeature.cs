namespace TitleReview.App.Features.Applications;

public static class ApplicationsFeature
{
    public static IServiceCollection AddApplications(this IServiceCollection services) => services
        .AddScoped<GetPersonalRecord>()
        .AddScoped<SavePersonalRecord>()
        .AddScoped<ListMyApplications>()
        .AddScoped<StartApplication>()
        .AddScoped<CopyApplication>()
        .AddScoped<ListCopiedPages>()
        .AddScoped<ConfirmCopiedPage>()
        .AddScoped<GetApplication>()
        .AddScoped<GetReturn>()
        .AddScoped<SaveField>()
        .AddScoped<CheckSection>()
        .AddScoped<ListFieldHistory>()
        .AddScoped<RestoreField>()
        .AddScoped<ListRecycleBin>()
        .AddScoped<AddRow>()
        .AddScoped<RemoveRow>()
        .AddScoped<UploadPage>()
        .AddScoped<RemovePage>()
        .AddScoped<PageIntake>()
        .AddScoped<UploadUnitScan>()
        .AddScoped<RemoveUnitScan>()
        .AddScoped<Ui.RemoveSealedScan>(provider => (file, page) => provider.GetRequiredService<RemoveUnitScan>().HandleAsync(file, page, CancellationToken.None))
        .AddScoped<MovePage>()
        .AddScoped<TurnPage>()
        .AddScoped<Ui.TurnEvidence>(provider => (file, page, quarters, clearsMasking, version) =>
            provider.GetRequiredService<TurnPage>().HandleAsync(new(file, page, quarters, clearsMasking, version), CancellationToken.None))
        .AddScoped<IssuePhoneTicket>()
        .AddScoped<ClosePhoneTicket>()
        .AddScoped<GetPhoneTicket>()
        .AddScoped<PhoneUpload>()
        .AddScoped<CheckApplication>()
        .AddScoped<PlanApplication>()
        .AddScoped<PrintCourseExemption>()
        .AddScoped<PrintPledge>()
        .AddScoped<SubmitApplication>()
        .AddScoped<GetReceipt>()
        .AddScoped<PreviewApplication>()
        .AddScoped<GetWithdrawal>()
        .AddScoped<WithdrawApplication>()
        .AddScoped<ReinstateApplication>()
        .AddScoped<Func<Ui.UploadInterop>>(Ui.UploadInterop.Factory);

    public static void MapApplications(this IEndpointRouteBuilder routes)
    {
        UploadEndpoint.Map(routes);
        BoxEndpoint.Map(routes);
        SheetEndpoints.Map(routes);
        PhoneEndpoint.Map(routes);
    }
}
