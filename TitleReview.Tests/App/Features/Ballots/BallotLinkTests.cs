using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.Features.Ballots;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Ballots;

/// <summary>
/// G-BALLOT-LINK: whoever has every table, file, journal and log, and the master key besides, but fewer than two key shares, links voters to ballots no better than chance.
/// In the full form a thousand meetings and chance + 2 %; in the short form as wide as chance needs to stay under it but once in a million.
/// </summary>
public abstract class BallotLinkTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private const int Voters = 9;
    private const double Deviations = 5.5;

    private static readonly CancellationToken _ct = CancellationToken.None;

    private static bool IsFull => Environment.GetEnvironmentVariable("TITLEREVIEW_FULL") == "1";

    private static int Meetings => IsFull ? 1000 : 60;

    // hits in a meeting are the fixed points of a random order: mean 1, variance 1
    private static double Bound => (1.0 / Voters) + (IsFull ? 0.02 : Deviations / (Voters * Math.Sqrt(Meetings)));

    [Fact]
    public async Task Attacks_OnEverythingThatIsStored_LinkNoBetterThanChance()
    {
        var (world, attacks) = (await BallotWorld.BuildAsync(Host, Voters), new LinkAttacks());
        for (var meeting = 0; meeting < Meetings; meeting++)
        {
            await VoteAsync(world, attacks, meeting);
        }

        TestContext.Current.TestOutputHelper?.WriteLine(attacks.Worst);
        Assert.Equal(Meetings, attacks.Meetings);
        Assert.All(attacks.Rates, rate => Assert.True(rate.Value <= Bound, $"{rate.Key} links {rate.Value:P2}; {Bound:P2} would be too much"));
    }

    /// <summary>G-BALLOT-EARLY.</summary>
    [Fact]
    public async Task Files_AndJournals_BeforeTheClose_HoldNoReceipt()
    {
        var (world, spy) = (await BallotWorld.BuildAsync(Host, Voters), new BallotSpy(Host));
        await spy.StartAsync();
        var box = await world.OpenedAsync();
        await world.AllCastAsync(box, i => i % 2 == 0 ? BallotChoice.Agree : BallotChoice.Against);

        foreach (var voter in world.Voters)
        {
            Assert.False(await spy.HoldsAsync(world.ReceiptOf(box, voter).Words));
        }
        // and the look at the files finds what is there
        Assert.True(await spy.HoldsAsync("党干校教师　初级"));
    }

    // the attacks work: on ballots that are written as they are cast they link everybody
    [Fact]
    public async Task Attacks_OnBallotsWrittenAsTheyAreCast_LinkEverybody()
    {
        Host.IsDamagedOnPurpose = true;
        var (world, spy, attacks, checkpointed) = (await BallotWorld.BuildAsync(Host, Voters), new BallotSpy(Host), new LinkAttacks(), new LinkAttacks());
        await using var kind = await Host.DbAsync();
        await spy.StartAsync();
        var box = await world.OpenedAsync();
        var truth = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var voter in Shuffled(world.Voters))
        {
            await using var db = await Host.DbAsync();
            var (person, receipt) = (await Host.PersonAsync(voter), world.ReceiptOf(box, voter).ToString());
            db.Ballots.Add(new PublishedBallot { Id = Guid.NewGuid(), Box = box, Number = 1, Choice = BallotChoice.Agree, Receipt = receipt });
            db.Audit(person, Host.Clock.UtcNow(), nameof(CastBallot), box.ToString(), "1");
            (await db.SaveAsync(_ct)).MustAllow();
            truth[person.Value.ToString()] = receipt;
        }

        attacks.Try(truth, InOrderOf(await spy.LogAsync(box)), await spy.BallotsAsync(box));
        await kind.ClearAwayAsync(["ballots"], _ct);
        checkpointed.Try(truth, InOrderOf(await spy.LogAsync(box)), await spy.BallotsAsync(box));

        string[] told = kind is SqliteReviewDb ? ["rows", "rowid"] : ["rows", "ctid", "xmin::text::bigint, ctid"];
        Assert.All(told, order => Assert.Equal(1, attacks.Rates[$"voters by log × ballots by {order}"]));
        Assert.Equal(1, attacks.Rates.Where(rate => rate.Key.Contains("journal", StringComparison.Ordinal)).Max(rate => rate.Value));
        // pages are filled from their ends
        Assert.True(checkpointed.Rates["voters by log, backwards × ballots by file, last"] > 0.5, $"{checkpointed.Rates["voters by log, backwards × ballots by file, last"]:P0}");
    }

    private async Task VoteAsync(BallotWorld world, LinkAttacks attacks, int meeting)
    {
        var spy = new BallotSpy(Host);
        await spy.StartAsync();
        var box = await world.OpenedAsync(meeting > 0 ? "重新表决" : "");
        var (truth, slips, sizes) = (new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal), new List<(string Voter, int Size)>());
        foreach (var voter in Shuffled(world.Voters))
        {
            var (person, before) = ((await Host.PersonAsync(voter)).Value.ToString(), (await PoolAsync(box)).Slips);
            (await world.CastAsync(box, voter, (BallotChoice)Random.Shared.Next(1, 4))).MustAllow("cast");
            truth[person] = world.ReceiptOf(box, voter).ToString();
            var (now, size) = await PoolAsync(box);
            // with the master key the pool opens, and what is new in it is this voter's, still sealed
            slips[Assert.Single(now.Except(before))] = person;
            sizes.Add((person, size));
        }
        Assert.Single(sizes.Select(one => one.Size).Distinct());
        var places = (await PoolAsync(box)).Slips.Select(slip => slips[slip]).ToList();
        var voters = InOrderOf(await spy.LogAsync(box));
        foreach (var (name, order) in await spy.MarksAsync(box))
        {
            voters[name] = order;
        }
        (voters["places in the opened pool"], voters["slips in the opened pool"]) = (places, [.. slips.OrderBy(slip => slip.Key, StringComparer.Ordinal).Select(slip => slip.Value)]);
        voters["size"] = [.. sizes.OrderBy(one => one.Size).Select(one => one.Voter)];

        // every few meetings somebody reads for so long that the journal cannot be truncated
        await using (var reader = meeting % 8 == 0 ? await Host.DbAsync() : null)
        await using (reader is null ? null : await reader.HoldStillAsync(_ct))
        {
            _ = reader is null ? 0 : await reader.Ballots.CountAsync(_ct);
            (await world.CloseAsync(box)).MustAllow("close");
        }
        attacks.Try(truth, voters, await spy.BallotsAsync(box));
    }

    private async Task<(IReadOnlyList<string> Slips, int Size)> PoolAsync(BallotBoxId box)
    {
        await using var db = await Host.DbAsync();
        var pool = await db.BallotPools.AsNoTracking().SingleAsync(one => one.Box == box, _ct);
        return ([.. Host.Get<BallotStore>().Sealed(pool).Select(Convert.ToHexString)], pool.Slips.Length);
    }

    private static Dictionary<string, IReadOnlyList<string>> InOrderOf(IReadOnlyList<string> log) =>
        new(StringComparer.Ordinal) { ["log"] = log, ["log, backwards"] = [.. log.Reverse()] };

    private static string[] Shuffled(IReadOnlyList<string> voters)
    {
        var shuffled = voters.ToArray();
        Random.Shared.Shuffle(shuffled);
        return shuffled;
    }
}

public sealed class BallotLinkOnSqliteTests() : BallotLinkTests(UseCaseHost.SqliteAsync);

// a server of its own, whose journal holds nothing else
public sealed class BallotLinkOnPostgresTests(DurablePostgres postgres) : BallotLinkTests(() => UseCaseHost.PostgresAsync(postgres.Server)), IClassFixture<DurablePostgres>;
