using Microsoft.EntityFrameworkCore;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Ballots;

/// <summary>G-BALLOT-KEY: any two of three close, any one alone does nothing; and a box that does not add up stays shut.</summary>
public abstract class BallotKeyTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private static readonly CancellationToken _ct = CancellationToken.None;

    [Theory]
    [InlineData(0, 1)]
    [InlineData(2, 0)]
    [InlineData(1, 2)]
    public async Task Close_AnyTwoOfThree_Suffice_AndOneAloneWaitsForTenMinutes(int first, int second)
    {
        var world = await BallotWorld.BuildAsync(Host);
        var box = await world.OpenedAsync();
        await world.AllCastAsync(box, _ => BallotChoice.Agree);
        string[] keepers = [world.Chair, BallotWorld.Supervisor, BallotWorld.Office];

        for (var again = 0; again < 3; again++)
        {
            var alone = await world.HandInAsync(box, keepers[first]);
            Assert.Equal((false, false), (alone.Verdict.IsRefused, alone.IsClosed));
        }
        Assert.Equal((KeeperSeat)(first + 1), (await world.SeeAsync(box))!.Handed);
        Host.Clock.Advance(TimeSpan.FromMinutes(10) + TimeSpan.FromSeconds(1));
        Assert.Null((await world.SeeAsync(box))!.Handed);
        Assert.False((await world.HandInAsync(box, keepers[second])).IsClosed);
        Assert.Equal(BallotState.Open, (await world.SeeAsync(box))!.State);

        var closed = await world.HandInAsync(box, keepers[first]);

        closed.Verdict.MustAllow("close");
        Assert.True(closed.IsClosed);
        Assert.Equal(new(9, 9, 0, 0), Assert.Single((await world.SeeAsync(box))!.Items).Tally);
    }

    [Fact]
    public async Task Code_MistypedForeignOrOutdated_OpensNothing()
    {
        var world = await BallotWorld.BuildAsync(Host);
        var outdated = world.CodeOf(BallotWorld.Office);
        (await world.TakeAsync(BallotWorld.Office, KeeperSeat.Office)).MustAllow();
        var box = await world.OpenedAsync();

        Assert.Equal([new KeeperCodeIsMistyped()], (await world.HandInAsync(box, BallotWorld.Office, "1234")).Verdict.Refusals);
        Assert.Equal([new KeeperCodeIsWrong()], (await world.HandInAsync(box, BallotWorld.Office, outdated)).Verdict.Refusals);
        Assert.Equal([new KeeperCodeIsWrong()], (await world.HandInAsync(box, BallotWorld.Office, world.CodeOf(world.Chair))).Verdict.Refusals);
        Assert.Equal([new BallotNotFound()], (await world.HandInAsync(box, world.Voters[3], world.CodeOf(world.Chair))).Verdict.Refusals);
        Assert.True((await world.HandInAsync(box, "zhoumin", world.CodeOf(world.Chair))).Verdict.IsRefused);
        Assert.Null((await world.SeeAsync(box))!.Handed);
    }

    [Fact]
    public async Task Seats_AreOfThreePersons_EachOfHisOwnOffice_AndBoundWhileABoxIsOpen()
    {
        var world = await BallotWorld.BuildAsync(Host, takesCodes: false);

        Assert.Equal(new BallotNeedsKeepers("主任委员、监督人、办公室"), Assert.Single((await world.OpenAsync()).Verdict.Refusals));
        Assert.Equal([new BallotNotFound()], (await world.TakeAsync(BallotWorld.Office, KeeperSeat.Chair)).Refusals);
        Assert.Equal([new BallotNotFound()], (await world.TakeAsync(world.Voters[1], KeeperSeat.Chair)).Refusals);
        Assert.True((await world.TakeAsync("zhoumin", KeeperSeat.Office)).IsRefused);
        await new DrawWorld(Host, default, default).RegisterAsync(BallotWorld.Office, Role.DrawSupervisor);
        (await world.TakeAsync(BallotWorld.Office, KeeperSeat.Supervisor)).MustAllow();
        Assert.Equal([new KeeperHasAnotherSeat()], (await world.TakeAsync(BallotWorld.Office, KeeperSeat.Office)).Refusals);
        // another supervisor takes the seat over, and with it the code
        await world.TakeCodesAsync();
        (await world.TakeAsync("songyan", KeeperSeat.Supervisor)).MustAllow();

        var box = await world.OpenedAsync();

        Assert.Equal([new KeepersAreBound()], (await world.TakeAsync(BallotWorld.Office, KeeperSeat.Office)).Refusals);
        (await world.CloseAsync(box, "songyan", world.Chair)).MustAllow();
    }

    [Fact]
    public async Task Close_ShareOrPublicKeyChanged_IsRefused()
    {
        var world = await BallotWorld.BuildAsync(Host);
        var box = await world.OpenedAsync();
        await SqlAsync("UPDATE ballot_shares SET \"Hash\" = (SELECT \"PublicKey\" FROM ballot_boxes) WHERE \"Seat\" = 2");
        Assert.Equal([new BoxKeyWasChanged()], (await world.HandInAsync(box, BallotWorld.Supervisor)).Verdict.Refusals);
        await SqlAsync("UPDATE ballot_boxes SET \"PublicKey\" = (SELECT \"PublicKey\" FROM ballot_keepers WHERE \"Seat\" = 1)");

        Assert.Equal([new BoxKeyWasChanged()], (await world.CloseAsync(box, world.Chair, BallotWorld.Office)).Refusals);
        (await world.VoidAsync(box, "票箱钥匙被改动")).MustAllow();
    }

    [Fact]
    public async Task Close_MarkOrSlipTamperedWith_IsRefused_AndSaysSo()
    {
        Host.IsDamagedOnPurpose = true;
        var world = await BallotWorld.BuildAsync(Host);
        var box = await world.OpenedAsync();
        (await world.CastAsync(box, world.Voters[0])).MustAllow();
        await SqlAsync("UPDATE ballot_marks SET \"HasVoted\" = (1 = 1)");
        Assert.Equal([new BallotsDoNotMatch(1, 1, 9, 1)], (await world.CloseAsync(box)).Refusals);
        await SqlAsync("UPDATE ballot_pools SET \"Slips\" = (SELECT \"PublicKey\" FROM ballot_boxes)");
        Assert.Equal([new BallotIsUnreadable(1)], (await world.CloseAsync(box)).Refusals);
        Assert.Equal(BallotState.Open, (await world.SeeAsync(box))!.State);
    }

    private async Task SqlAsync(string sql)
    {
        await using var db = await Host.DbAsync();
        Assert.NotEqual(0, await db.Database.ExecuteSqlRawAsync(sql, _ct));
    }
}

public sealed class BallotKeyOnSqliteTests() : BallotKeyTests(UseCaseHost.SqliteAsync);

public sealed class BallotKeyOnPostgresTests(PostgresServer server) : BallotKeyTests(() => UseCaseHost.PostgresAsync(server));
