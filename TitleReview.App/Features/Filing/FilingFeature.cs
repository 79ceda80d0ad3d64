using TitleReview.App.Data;

namespace TitleReview.App.Features.Filing;

public static class FilingFeature
{
    public static IServiceCollection AddFiling(this IServiceCollection services) => services
        .AddSingleton<PledgingExperts>()
        .AddScoped<ListUndertakings>()
        .AddScoped<GetUndertakings>()
        .AddScoped<SaveListedPerson>()
        .AddScoped<RemoveListedPerson>()
        .AddScoped<SaveInvitation>()
        .AddScoped<UploadPledge>()
        .AddScoped<GetPledge>()
        .AddScoped<PrintUndertaking>()
        .AddSingleton<FilingPrinters>()
        .AddSingleton<CommitteeSource>()
        .AddSingleton<BeforeSources>()
        .AddSingleton<AfterSources>()
        .AddSingleton<FilingBook>()
        .AddSingleton<ReadFilingStanding>(provider => provider.GetRequiredService<FilingBook>().StandingAsync)
        .AddScoped<FilingLeftovers>()
        .AddScoped<ListFilings>()
        .AddScoped<GetFiling>()
        .AddScoped<AssembleFiling>()
        .AddScoped<SendFiling>()
        .AddScoped<ReceiveFiling>()
        .AddScoped<ReturnFiling>()
        .AddScoped<CompleteFiling>()
        .AddScoped<CentreSteps>()
        .AddScoped<UploadFilingFile>()
        .AddScoped<RemoveFilingFile>()
        .AddScoped<GetFilingFile>()
        .AddScoped<GetFilingPack>()
        .AddScoped<ListFilingDates>()
        .AddScoped<GetArchiveIndex>();

    public static void MapFiling(this IEndpointRouteBuilder routes)
    {
        UndertakingEndpoints.Map(routes);
        FilingEndpoints.Map(routes);
    }
}
