namespace TitleReview.App.Features.Meetings;

public static class MeetingsFeature
{
    public static IServiceCollection AddMeetings(this IServiceCollection services) => services
        .AddScoped<ListMeetingCases>()
        .AddScoped<CloseScoring>()
        .AddScoped<RecordMeetingResult>()
        .AddScoped<DeclareResult>()
        .AddSingleton<WrongCodes>()
        .AddSingleton<MinutesComposer>()
        .AddScoped<ListMeetings>()
        .AddScoped<GetMeeting>()
        .AddScoped<GetMeetingPlan>()
        .AddScoped<PlanMeeting>()
        .AddScoped<NameChair>()
        .AddScoped<SetAgenda>()
        .AddScoped<AdvanceMeeting>()
        .AddScoped<SetAgendaStep>()
        .AddScoped<SignInToMeeting>()
        .AddScoped<LeaveMeeting>()
        .AddScoped<MeetingSteps>()
        .AddScoped<GetSeat>()
        .AddScoped<SaveGroupReport>()
        .AddScoped<DraftMinutes>()
        .AddScoped<GetMinutes>()
        .AddScoped<SignMinutes>();

    public static void MapMeetings(this IEndpointRouteBuilder routes) => MeetingEndpoints.Map(routes);
}
