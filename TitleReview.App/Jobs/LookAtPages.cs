using TitleReview.App.Imaging.Suggesting;

namespace TitleReview.App.Jobs;

/// <summary>Looks at uploaded pages in the background, one at a time in each instance, as long as any wait.</summary>
public sealed class LookAtPages(PageLooker looker, LookClaims claims, MissingPackages missing, ILogger<LookAtPages> log) : BackgroundService
{
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(3);

    /// <summary>Leases end, and other instances give pages back, without anybody's act.</summary>
    private static readonly TimeSpan _longestRest = TimeSpan.FromSeconds(30);

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
                var last = await claims.LastActAsync(stoppingToken);
                if (!await looker.LookAtNextAsync(stoppingToken))
                {
                    await RestAsync(last, stoppingToken);
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

    // whether a page waits is asked of all open applications: not again before somebody has done something
    private async Task RestAsync(long last, CancellationToken ct)
    {
        var rested = TimeSpan.Zero;
        do
        {
            await Task.Delay(_pause, ct);
            rested += _pause;
        }
        while (rested < _longestRest && await claims.LastActAsync(ct) == last);
    }
}
