namespace TitleReview.App.Jobs;

/// <summary>Every two seconds, in each instance: prints what has been issued, and goes on with certificates that somebody has asked for.</summary>
public sealed class MakeApprovalFiles(DocumentQueue documents, CertificateWorker certificates, ILogger<MakeApprovalFiles> log) : BackgroundService
{
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan _pauseAfterFailure = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = _pause;
            try
            {
                var printed = await documents.PrintAsync(stoppingToken);
                await certificates.WorkAsync(stoppingToken);
                // a printer that is gone is not asked again at once; what it has printed was not all when there was much
                pause = printed is { IsComplete: false, Printed: 0 } ? _pauseAfterFailure : _pause;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                log.LogWarning("Making approval files is interrupted: {Fault}", fault.GetType().Name);
                pause = _pauseAfterFailure;
            }
            await Task.Delay(pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
