using Microsoft.EntityFrameworkCore;
using TitleReview.Core.Meetings;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Ballots;

/// <summary>G-BALLOT-ONCE: nine voters, each with fifty casts at once, and every meeting has nine ballots. In the full form a hundred meetings.</summary>
public abstract class BallotOnceTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private const int Casts = 50;

    private static int Meetings => Environment.GetEnvironmentVariable("TITLEREVIEW_FULL") == "1" ? 100 : 2;

    [Fact]
    public async Task Casts_FiftyAtOnceOfEachOfNine_LeaveNineBallots()
    {
        var world = await BallotWorld.BuildAsync(Host);
        for (var meeting = 1; meeting <= Meetings; meeting++)
        {
            var box = await world.OpenedAsync(meeting > 1 ? "重新表决" : "");

            var casts = world.Voters.SelectMany(_ => Enumerable.Range(0, Casts), (voter, number) => (voter, number)).ToList();
            using var connections = new SemaphoreSlim(36);
            var verdicts = await Task.WhenAll(casts.Select(cast => Task.Run(async () =>
            {
                // as many as there are connections; the others wait outside, not for a connection
                await connections.WaitAsync();
                try
                {
                    return (cast.voter, Verdict: await world.CastAsync(box, cast.voter, (BallotChoice)(1 + (cast.number % 3)), new(Guid.NewGuid().ToString("N")[..Receipt.Most], cast.number)));
                }
                finally
                {
                    connections.Release();
                }
            })));

            Assert.Equal(world.Voters.Order(StringComparer.Ordinal), verdicts.Where(one => !one.Verdict.IsRefused).Select(one => one.voter).Order(StringComparer.Ordinal));
            Assert.All(verdicts.Where(one => one.Verdict.IsRefused), one => Assert.Equal(new BallotWasCast(), Assert.Single(one.Verdict.Refusals)));
            (await world.CloseAsync(box)).MustAllow("close");
            var item = Assert.Single((await world.SeeAsync(box))!.Items);
            Assert.Equal((9, 9, 9), (item.Ballots.Count, item.Tally!.Cast, item.Tally.Voters));
            Assert.All(await Task.WhenAll(world.Voters.Select(voter => world.CastAsync(box, voter))), late => Assert.Equal([new BallotIsOver()], late.Refusals));
        }
        await using var db = await Host.DbAsync();
        Assert.Equal(9 * Meetings, await db.Ballots.CountAsync());
        TestContext.Current.TestOutputHelper?.WriteLine($"{Meetings} meetings of 9 voters with {Casts} casts each: {9 * Meetings} ballots");
    }
}

public sealed class BallotOnceOnSqliteTests() : BallotOnceTests(UseCaseHost.SqliteAsync);

public sealed class BallotOnceOnPostgresTests(PostgresServer server) : BallotOnceTests(() => UseCaseHost.PostgresAsync(server));
