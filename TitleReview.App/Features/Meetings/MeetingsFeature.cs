namespace TitleReview.App.Features.Meetings;

public static class MeetingsFeature
{
    public static IServiceCollection AddMeetings(this IServiceCollection services) => services
        .AddScoped<ListMeetingCases>()
        .AddScoped<CloseScoring>()
        .AddScoped<RecordMeetingResult>();
}
