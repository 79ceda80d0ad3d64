using System.Security.Cryptography;

namespace TitleReview.App.Features.Defences;

public static class DefencesFeature
{
    private const int SeedBytes = 32;

    public static IServiceCollection AddDefences(this IServiceCollection services) => services
        .AddSingleton<NewSeed>(static () => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SeedBytes)))
        .AddSingleton<PlanReading>()
        .AddSingleton<DefenceBoard>()
        .AddScoped<ListDefences>()
        .AddScoped<GetDefenceRoll>()
        .AddScoped<GetDefencePlan>()
        .AddScoped<SaveDefenceSession>()
        .AddScoped<RemoveDefenceSession>()
        .AddScoped<DrawDefenceLot>()
        .AddScoped<AbandonDefenceLot>()
        .AddScoped<PlaceDefence>()
        .AddScoped<ChooseRemoteMode>()
        .AddScoped<IssueCallUps>()
        .AddScoped<OpenBoard>()
        .AddScoped<CloseBoard>()
        .AddScoped<PlanSteps>()
        .AddScoped<GetDefencePlanSheet>()
        .AddScoped<CloseDefence>()
        .AddScoped<GetCallUps>()
        .AddScoped<ListCallUps>()
        .AddScoped<GetMyDefence>()
        .AddScoped<AcknowledgeCallUp>()
        .AddScoped<ListPanels>()
        .AddScoped<GetPanel>()
        .AddScoped<ConductDefence>()
        .AddScoped<SaveDefenceMark>()
        .AddScoped<RecordAttendance>()
        .AddScoped<StepOutOfDefence>()
        .AddScoped<CloseDefenceSession>()
        .AddScoped<PanelSteps>();

    public static void MapDefences(this IEndpointRouteBuilder routes) => DefenceEndpoints.Map(routes);
}
