using Xunit;

namespace TitleReview.Tests.Hosting;

/// <summary>Tests of use cases, written once and run on both databases; each test has a fresh <see cref="TestWorld"/>.</summary>
public abstract class UseCaseTests(Func<Task<UseCaseHost>> start) : IAsyncLifetime
{
    protected UseCaseHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Host = await start();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Host.DisposeAsync();
    }
}
