using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Imaging.Suggesting;

namespace TitleReview.App.Jobs;

/// <summary>「后台作业」 settings: Suggestions:IsOn.</summary>
public static class JobsSetup
{
    public static IServiceCollection AddJobs(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(provider => new LookClaims(provider.GetRequiredService<IDbContextFactory<ReviewDb>>(), provider.GetRequiredService<PolicyStore>(), TimeProvider.System));
        services.AddSingleton<PageLooker>();
        services.AddSingleton<ReturnSweep>();
        services.AddHostedService<SweepReturns>();
        var isOn = !string.Equals(configuration["Suggestions:IsOn"], "false", StringComparison.OrdinalIgnoreCase);
        services.AddSingleton(new SuggestionSwitch(isOn));
        if (isOn)
        {
            services.AddHostedService<LookAtPages>();
        }
        return services;
    }
}
