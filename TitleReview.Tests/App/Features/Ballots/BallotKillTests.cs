using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Ballots;

/// <summary>kill -9 while a box is closed: everything is there or nothing, and the close can be repeated. In the full form a hundred kills, fifty on each database.</summary>
/// <remarks>G-BALLOT-ONCE.</remarks>
public abstract class BallotKillTests(Func<Task<UseCaseHost>> start)
{
    [Fact]
    public async Task Close_KilledInTheMiddle_IsWholeOrNotAtAll_AndCanBeRepeated()
    {
        await using var host = await start();
        var world = await BallotWorld.BuildAsync(host, files: 2);
        var (round, closed) = (0, 0);
        var rounds = new KillRounds();

        await rounds.RunAsync(async _ =>
        {
            var box = await world.OpenedAsync(++round > 1 ? "重新表决" : "");
            await world.AllCastAsync(box, i => i < 6 ? BallotChoice.Agree : BallotChoice.Against);
            await world.AllCastAsync(box, _ => BallotChoice.Abstain, number: 2);

            var said = await KilledAsync(host, world, box, rounds);

            var isClosed = await IsClosedAsync(host, box);
            closed += isClosed ? 1 : 0;
            Assert.DoesNotContain(said, line => line.StartsWith("refused", StringComparison.Ordinal));
            Assert.True(isClosed || !said.Contains("closed"), "It said closed, and it is not.");
            if (!isClosed)
            {
                (await world.CloseAsync(box)).MustAllow("repeat");
                Assert.True(await IsClosedAsync(host, box));
            }
            Assert.Equal([new(9, 6, 3, 0), new(9, 0, 0, 9)], (await world.SeeAsync(box))!.Items.Select(item => item.Tally));
            await host.ThrowIfInconsistentAsync();
        });
        TestContext.Current.TestOutputHelper?.WriteLine($"{round} kills, {closed} after the commit, {round - closed} before it");
    }

    private static async Task<IReadOnlyList<string>> KilledAsync(UseCaseHost host, BallotWorld world, BallotBoxId box, KillRounds rounds)
    {
        var settings = host.Get<IConfiguration>();
        await using var process = new SavingProcess(
            "close-ballot", settings["Database:Provider"]!, settings["Database:ConnectionString"]!, settings["Secrets:MasterKeyFile"]!, box.ToString(), host.Clock.Now.ToString("O"),
            BallotWorld.Supervisor, world.CodeOf(BallotWorld.Supervisor), BallotWorld.Office, world.CodeOf(BallotWorld.Office));
        await process.BusyAsync();
        await rounds.WaitAsync(4000);
        return await process.KillAsync();
    }

    private static async Task<bool> IsClosedAsync(UseCaseHost host, BallotBoxId box)
    {
        await using var db = await host.DbAsync();
        if (db is SqliteReviewDb)
        {
            Assert.Equal(["ok"], await db.Database.SqlQueryRaw<string>("PRAGMA integrity_check").ToListAsync());
        }
        else
        {
            // the server may still be at the last words of the one who is gone
            await db.Database.ExecuteSqlRawAsync("SELECT pg_advisory_xact_lock(810975)");
        }
        var isClosed = await db.BallotBoxes.AnyAsync(one => one.Id == box && one.State == BallotState.Closed);
        Assert.Equal(isClosed ? (18, 0, 0, 0) : (0, 18, 2, 3), (
            await db.Ballots.CountAsync(one => one.Box == box), await db.BallotMarks.CountAsync(one => one.Box == box && one.HasVoted),
            await db.BallotPools.CountAsync(one => one.Box == box), await db.BallotShares.CountAsync(one => one.Box == box)));
        Assert.Equal(isClosed ? 2 : 0, await db.BallotCases.CountAsync(one => one.Box == box && one.Hash != null));
        return isClosed;
    }
}

public sealed class BallotKillOnSqliteTests() : BallotKillTests(UseCaseHost.SqliteAsync);

public sealed class BallotKillOnPostgresTests(DurablePostgres postgres) : BallotKillTests(() => UseCaseHost.PostgresAsync(postgres.Server)), IClassFixture<DurablePostgres>;
