using TitleReview.App.Data;

namespace TitleReview.App.Features.Notices;

public static class NoticesFeature
{
    public static IServiceCollection AddNotices(this IServiceCollection services) => services
        .AddScoped<ListNotices>()
        .AddScoped<GetNotice>()
        .AddScoped<PublishNotice>()
        .AddScoped<TryParameter>()
        .AddScoped<ListDrafts>()
        .AddScoped<StartDraft>()
        .AddScoped<GetDraft>()
        .AddScoped<SaveDraftHead>()
        .AddScoped<SaveDraftValue>()
        .AddScoped<RestoreDraftValue>()
        .AddScoped<KeepClauses>()
        .AddScoped<DiscardDraft>()
        .AddScoped<CheckDraft>()
        .AddScoped<PublishDraft>()
        .AddScoped<PrintDraft>()
        .AddScoped<StartSupplement>()
        .AddScoped<IssueSupplement>()
        .AddScoped<ListSupplements>()
        .AddScoped<StartRehearsal>()
        .AddScoped<GiveRehearsalPart>()
        .AddScoped<TakeRehearsalPart>()
        .AddScoped<EnterRehearsal>()
        .AddScoped<LeaveRehearsal>()
        .AddScoped<GetRehearsing>()
        .AddScoped<ListRehearsals>()
        .AddScoped<GetRehearsal>()
        .AddScoped<WipeRehearsal>()
        .AddSingleton<EraseRehearsalFiles>()
        .AddSingleton<PrintedNotice>(provider => (db, notice, ct) => PublishedNotice.PrintAsync(db, provider.GetRequiredService<PolicyStore>(), notice, ct));

    public static void MapNotices(this IEndpointRouteBuilder routes) => DraftEndpoints.Map(routes);
}
