using TitleReview.App.Identity;

namespace TitleReview.App.Features.Administration;

public static class AdministrationFeature
{
    public static IServiceCollection AddAdministration(this IServiceCollection services) => services
        .AddSingleton<IEndedSessions, EndedSessions>()
        .AddScoped<ListOrganisations>()
        .AddScoped<CreateOrganisation>()
        .AddScoped<ChangeOrganisation>()
        .AddScoped<CloseOrganisation>()
        .AddScoped<KeepTable>()
        .AddScoped<TableInterop>()
        .AddScoped<PreviewOrganisationImport>()
        .AddScoped<ImportOrganisations>()
        .AddScoped<PreviewCalendarImport>()
        .AddScoped<ImportCalendar>()
        .AddScoped<ListStandIns>()
        .AddScoped<GrantStandIn>()
        .AddScoped<EndStandIn>()
        .AddScoped<GetOfficeSettings>()
        .AddScoped<SaveOfficeSettings>()
        .AddScoped<ListAssignments>()
        .AddScoped<RegisterPerson>()
        .AddScoped<ReleasePersonalRecord>()
        .AddScoped<GrantAssignment>()
        .AddScoped<EndAssignment>()
        .AddScoped<ListCalendar>()
        .AddScoped<SetCalendarDay>()
        .AddScoped<ListAuditLog>()
        .AddScoped<VerifyAuditChain>();
}
