namespace TitleReview.Tests.Hosting;

/// <summary>How often a kill test kills, and when: at random, from a seed that a failure names.</summary>
internal sealed class KillRounds
{
    private readonly int _seed = Environment.TickCount;
    private readonly Random _random;

    public KillRounds() => _random = new(_seed);

    private static int Count => Environment.GetEnvironmentVariable("TITLEREVIEW_FULL") == "1" ? 50 : 3;

    public Random Random => _random;

    public async Task RunAsync(Func<int, Task> round)
    {
        for (var number = 1; number <= Count; number++)
        {
            try
            {
                await round(number);
            }
            catch (Exception fault)
            {
                throw new InvalidOperationException($"Round {number} of {Count}, seed {_seed}: {fault.Message}", fault);
            }
        }
    }

    public Task WaitAsync(int mostMilliseconds) => Task.Delay(_random.Next(mostMilliseconds));
}
