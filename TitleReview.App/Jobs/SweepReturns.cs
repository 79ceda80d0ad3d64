namespace TitleReview.App.Jobs;

/// <summary>Sweeps every few seconds, in each instance.</summary>
public sealed class SweepReturns(ReturnSweep sweep, ILogger<SweepReturns> log) : BackgroundService
{
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(_pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                await sweep.SweepAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                log.LogWarning("Sweeping returned cases is interrupted: {Fault}", fault.GetType().Name);
            }
        }
    }
}
