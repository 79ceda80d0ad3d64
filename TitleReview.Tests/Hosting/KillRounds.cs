namespace TitleReview.Tests.Hosting;

/// <summary>How often a kill test kills, and when: at random, from a seed that a failure names.</summary>
internal sealed class KillRounds
{
    private readonly int _seed = Environment.TickCount;
    private readonly Random _random;
    private readonly int _count;

    /// <param name="brief">How often in the short form: another moment in every run of it, and the second round begins with what the first left.</param>
    public KillRounds(int brief = 2) => (_random, _count) = (new(_seed), Environment.GetEnvironmentVariable("TITLEREVIEW_FULL") == "1" ? 50 : brief);

    public Random Random => _random;

    public async Task RunAsync(Func<int, Task> round)
    {
        for (var number = 1; number <= _count; number++)
        {
            try
            {
                await round(number);
            }
            catch (Exception fault)
            {
                throw new InvalidOperationException($"Round {number} of {_count}, seed {_seed}: {fault.Message}", fault);
            }
        }
    }

    public Task WaitAsync(int mostMilliseconds) => Task.Delay(_random.Next(mostMilliseconds));
}
