using TitleReview.App.Identity;

namespace TitleReview.App.Features.Administration;

public static class AdministrationFeature
{
    public static IServiceCollection AddAdministration(this IServiceCollection services) => services
        .AddSingleton<IEndedSessions, EndedSessions>()
        .AddScoped<ListOrganisations>()
        .AddScoped<CreateOrganisation>();
}
