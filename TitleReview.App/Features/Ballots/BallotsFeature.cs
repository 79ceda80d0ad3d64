namespace TitleReview.App.Features.Ballots;

public static class BallotsFeature
{
    public static IServiceCollection AddBallots(this IServiceCollection services) => services
        .AddSingleton<WaitingShares>()
        .AddSingleton<BallotAgenda>()
        .AddSingleton<CountingOfBallots>()
        .AddScoped<ListBallots>()
        .AddScoped<GetBallotDesk>()
        .AddScoped<GetBallot>()
        .AddScoped<TakeKeeperCode>()
        .AddScoped<OpenBallot>()
        .AddScoped<CastBallot>()
        .AddScoped<CloseBallot>()
        .AddScoped<VoidBallot>()
        .AddScoped<EnterPaperCount>()
        .AddScoped<BallotSteps>();
}
