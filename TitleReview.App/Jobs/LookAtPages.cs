using TitleReview.App.Imaging.Suggesting;

namespace TitleReview.App.Jobs;

/// <summary>Looks at uploaded pages in the background, one at a time in each instance, as long as any wait.</summary>
public sealed class LookAtPages(PageLooker looker, LookClaims claims, MissingPackages missing, ILogger<LookAtPages> log) : BackgroundService
{
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // asking the operating system what is installed takes a while, and nobody must wait for it
        await Task.Yield();
        var isFirst = true;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (isFirst && missing().Count == 0)
                {
                    await claims.ReopenAsync(stoppingToken);
                }
                isFirst = false;
                if (!await looker.LookAtNextAsync(stoppingToken))
                {
                    await Task.Delay(_pause, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                log.LogWarning("Looking at pages is interrupted: {Fault}", fault.GetType().Name);
                await Task.Delay(_pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
