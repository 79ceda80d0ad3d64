namespace TitleReview.App.Jobs;

/// <summary>Looks every half minute for what somebody must be reminded of; then, where mail is on, sends what waits.</summary>
public sealed class SendReminders(Reminders reminders, MailPost post, ILogger<SendReminders> log) : BackgroundService
{
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            await TryAsync(() => reminders.SendAsync(stoppingToken), "Reminding", stoppingToken);
            if (post.IsOn)
            {
                await TryAsync(() => post.SendAsync(stoppingToken), "Mail", stoppingToken);
            }
            await Task.Delay(_pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // what could not be done now is still due the next time
    private async Task TryAsync(Func<Task<int>> act, string what, CancellationToken ct)
    {
        try
        {
            await act();
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // stopping
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            log.LogWarning("{What} is interrupted: {Fault}", what, fault.GetType().Name);
        }
    }
}
