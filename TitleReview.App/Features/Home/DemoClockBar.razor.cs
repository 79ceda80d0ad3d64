using Microsoft.AspNetCore.Components;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Home;

/// <summary>Shown in Development only. A shift reloads the page, so that every deadline on it is counted anew.</summary>
public sealed partial class DemoClockBar
{
    [Inject] public required DemoClock Clock { get; init; }

    [Inject] public required NavigationManager Navigation { get; init; }

    private DateTime Now { get; set; }

    private DateTime Target { get; set; }

    protected override void OnInitialized()
    {
        Now = Clock.UtcNow();
        Target = BeijingTime.FromUtc(Now);
    }

    private Task ShiftAsync(TimeSpan by) => MoveToAsync(Clock.UtcNow() + by);

    private Task SetAsync() => MoveToAsync(BeijingTime.ToUtc(Target));

    private async Task MoveToAsync(DateTime utc)
    {
        await Clock.SetAsync(utc, default, CancellationToken.None);
        Navigation.Refresh(forceReload: true);
    }
}
