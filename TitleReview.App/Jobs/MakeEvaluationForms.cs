namespace TitleReview.App.Jobs;

/// <summary>Every two seconds, in each instance: goes on with evaluation forms that an office has asked for.</summary>
public sealed class MakeEvaluationForms(EvaluationFormWorker forms, ILogger<MakeEvaluationForms> log) : BackgroundService
{
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await forms.WorkAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                log.LogWarning("Printing evaluation forms is interrupted: {Fault}", fault.GetType().Name);
            }
            await Task.Delay(_pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
