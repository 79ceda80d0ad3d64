using TitleReview.App.Identity;
using TitleReview.App.Ui;

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
        .AddScoped<OpenTable>(provider => word => provider.GetRequiredService<KeepTable>().OpenAsync(word, CancellationToken.None))
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
