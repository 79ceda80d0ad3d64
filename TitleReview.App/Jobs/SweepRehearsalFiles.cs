using TitleReview.App.Features.Notices;

namespace TitleReview.App.Jobs;

/// <summary>Every minute, in each instance: the files that a wipe could not erase at once.</summary>
public sealed class SweepRehearsalFiles(EraseRehearsalFiles files, ILogger<SweepRehearsalFiles> log) : BackgroundService
{
    private static readonly TimeSpan _pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(_pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                await files.EraseAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                log.LogWarning("Erasing the files of rehearsals is interrupted: {Fault}", fault.GetType().Name);
            }
        }
    }
}
