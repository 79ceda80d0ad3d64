using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Features.Ballots;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Ballots;

/// <summary>From the codes to the published list, and what stands in the way of whoever votes twice, late or for another.</summary>
/// <remarks>G-BALLOT-ONCE, G-BALLOT-EARLY.</remarks>
public abstract class BallotTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private static readonly CancellationToken _ct = CancellationToken.None;

    [Fact]
    public async Task Vote_OfNineOnTwoCases_IsCountedListedAndKeptWithoutAVoter()
    {
        var world = await BallotWorld.BuildAsync(Host, files: 2);
        var box = await world.OpenedAsync();
        await world.AllCastAsync(box, i => i < 6 ? BallotChoice.Agree : i < 8 ? BallotChoice.Against : BallotChoice.Abstain);
        await world.AllCastAsync(box, i => i < 5 ? BallotChoice.Agree : BallotChoice.Against, number: 2);

        (await world.CloseAsync(box)).MustAllow("close");

        var view = (await world.SeeAsync(box, world.Voters[4]))!;
        Assert.Equal([new(9, 6, 2, 1), new(9, 5, 4, 0)], view.Items.Select(item => item.Tally));
        Assert.All(view.Items, item => Assert.Equal(
            world.Voters.Select(voter => world.ReceiptOf(box, voter, item.Number).ToString()).Order(StringComparer.Ordinal), item.Ballots.Select(slip => slip.Receipt)));
        Assert.Equal(BallotChoice.Abstain, view.Items[0].Ballots.Single(slip => slip.Receipt == world.ReceiptOf(box, world.Voters[8]).ToString()).Choice);
        await using var db = await Host.DbAsync();
        Assert.Equal((0, 0, 0, 18), (await db.BallotPools.CountAsync(_ct), await db.BallotMarks.CountAsync(_ct), await db.BallotShares.CountAsync(_ct), await db.Ballots.CountAsync(_ct)));
        var results = await BallotResults.OfAsync(db, world.Meeting, _ct);
        Assert.Equal(world.Cases, results.Select(result => result.Case));
        Assert.Equal((9, 6, 2, 1, 0), (results[0].Present, results[0].Agree, results[0].Against, results[0].Abstain, results[0].NotCast));
        Assert.All(results, result => Assert.False(new VoteCount(9, result.Present, result.Agree, result.Against, result.Abstain).WhyNot().IsRefused));
        var log = await db.AuditEntries.Where(entry => entry.Subject == box.ToString()).OrderBy(entry => entry.Number).ToListAsync(_ct);
        Assert.Equal([nameof(OpenBallot), .. Enumerable.Repeat(nameof(CastBallot), 18), nameof(CloseBallot), nameof(CloseBallot)], log.Select(entry => entry.Operation));
        Assert.Equal($"1:{results[0].Hash} 2:{results[1].Hash}", log[^1].Detail);
    }

    [Fact]
    public async Task Cast_Twice_Late_ByProxyOrByNobody_IsRefused()
    {
        var world = await BallotWorld.BuildAsync(Host);
        var box = await world.OpenedAsync();
        (await world.CastAsync(box, world.Voters[1])).MustAllow();

        Assert.Equal([new BallotWasCast()], (await world.CastAsync(box, world.Voters[1], BallotChoice.Against, new("青山常在", 7))).Refusals);
        Assert.Equal([new BallotNotFound()], (await world.CastAsync(new BallotBoxId(Guid.NewGuid()), world.Voters[2])).Refusals);
        Assert.Equal([new BallotNotFound()], (await world.CastAsync(box, world.Voters[2], number: 2)).Refusals);
        Assert.Equal([new BallotNeedsChoice()], (await world.CastAsync(box, world.Voters[2], (BallotChoice)9)).Refusals);
        Assert.Equal([new ReceiptNeedsWords()], (await world.CastAsync(box, world.Voters[2], receipt: new("", 7))).Refusals);
        Assert.Equal([new ReceiptNamesMember()], (await world.CastAsync(box, world.Voters[2], receipt: new("陈静的票", 7))).Refusals);
        // the office, the supervisor, and who is nobody in this meeting: no proxy
        Assert.True((await world.CastAsync(box, BallotWorld.Office)).IsRefused);
        Assert.True((await world.CastAsync(box, BallotWorld.Supervisor)).IsRefused);
        Assert.True((await world.CastAsync(box, "sunhao")).IsRefused);
        await world.LeaveAsync(world.Voters[3]);
        Assert.Equal([new VoterIsNotThere()], (await world.CastAsync(box, world.Voters[3])).Refusals);
        await world.ChangeMeetingAsync(meeting => meeting.State = MeetingState.Adjourned);
        Assert.Contains(new BallotNeedsSession(), (await world.CastAsync(box, world.Voters[2])).Refusals);
        Assert.Contains(new BallotNeedsSession(), (await world.CloseAsync(box)).Refusals);
        await world.ChangeMeetingAsync(meeting => meeting.State = MeetingState.InSession);

        (await world.CloseAsync(box)).MustAllow();

        Assert.Equal([new BallotIsOver()], (await world.CastAsync(box, world.Voters[2])).Refusals);
        Assert.Equal([new BallotIsOver()], (await world.CloseAsync(box)).Refusals);
        Assert.Equal([new BallotIsOver()], (await world.VoidAsync(box, "结果不满意")).Refusals);
        Assert.Equal(new(9, 1, 0, 0), Assert.Single((await world.SeeAsync(box))!.Items).Tally);
    }

    [Fact]
    public async Task Box_WhileOpen_ShowsHowManyAndNothingElse_AndHoldsNoReadableRow()
    {
        var world = await BallotWorld.BuildAsync(Host);
        var box = await world.OpenedAsync();
        await world.AllCastAsync(box, i => i % 2 == 0 ? BallotChoice.Agree : BallotChoice.Against);

        foreach (var reader in (string[])[BallotWorld.Office, BallotWorld.Supervisor, world.Chair, world.Voters[5]])
        {
            var item = Assert.Single((await world.SeeAsync(box, reader))!.Items);
            Assert.Equal((9, 9, null, 0, ""), (item.Cast, item.Voters, item.Tally, item.Ballots.Count, item.Hash));
        }
        Assert.Null(await world.SeeAsync(box, "zhoumin"));
        Assert.Null(await world.SeeAsync(box, "sunhao"));
        var everything = await Everything.InAsync(Host);
        Assert.All(world.Voters, voter => Assert.DoesNotContain(world.ReceiptOf(box, voter).Words, everything, StringComparison.Ordinal));
        await using var db = await Host.DbAsync();
        Assert.Empty(await BallotResults.OfAsync(db, world.Meeting, _ct));
        Assert.All(await db.AuditEntries.Where(entry => entry.Operation == nameof(CastBallot)).ToListAsync(_ct), entry => Assert.Equal("1", entry.Detail));
    }

    [Fact]
    public async Task Box_OnWhoHasNotVoted_IsToldToThoseWhoRunItAlone()
    {
        var world = await BallotWorld.BuildAsync(Host);
        var box = await world.OpenedAsync();
        (await world.CastAsync(box, world.Voters[0])).MustAllow();

        Assert.Equal(8, Assert.Single((await world.SeeAsync(box))!.Items).Waiting.Count);
        Assert.DoesNotContain("陈静", Assert.Single((await world.SeeAsync(box, BallotWorld.Supervisor))!.Items).Waiting);
        Assert.Empty(Assert.Single((await world.SeeAsync(box, world.Voters[4]))!.Items).Waiting);
        Assert.Equal((true, true), Assert.Single((await world.SeeAsync(box, world.Voters[0]))!.Items) is var mine ? (mine.MayVote, mine.HasVoted) : default);
    }

    [Fact]
    public async Task Receipt_OfAPublishedList_CannotBeUsedAgainInTheMeeting()
    {
        var world = await BallotWorld.BuildAsync(Host, files: 2);
        var first = (await world.OpenAsync(files: world.Cases[0])).Box!.Value;
        (await world.CastAsync(first, world.Voters[1], receipt: new("青山常在", 7))).MustAllow();
        // whoever else has the words in the open box is told nothing
        (await world.CastAsync(first, world.Voters[2], receipt: new("青山常在", 8))).MustAllow();
        (await world.CloseAsync(first)).MustAllow();

        var second = (await world.OpenAsync(files: world.Cases[1])).Box!.Value;

        Assert.Equal([new ReceiptWasPublished()], (await world.CastAsync(second, world.Voters[1], receipt: new("青山常在", 9), number: 2)).Refusals);
    }

    [Fact]
    public async Task Lists_AndDesk_ShowTheMeetingToThoseWhoHaveAPartInIt()
    {
        var world = await BallotWorld.BuildAsync(Host);
        var box = await world.OpenedAsync();

        foreach (var reader in (string[])[BallotWorld.Office, BallotWorld.Supervisor, world.Chair, world.Voters[3]])
        {
            var meeting = Assert.Single((await Host.As(reader).Get<ListBallots>().HandleAsync(1, _ct))!.Meetings);
            Assert.Equal((box, reader != world.Voters[3]), (Assert.Single(meeting.Ballots).Box, meeting.HasDesk));
        }
        Assert.Null(await Host.As("zhoumin").Get<ListBallots>().HandleAsync(1, _ct));
        Assert.Null(await Host.As(world.Voters[3]).Get<GetBallotDesk>().HandleAsync(world.Meeting, _ct));
        var desk = (await Host.As(world.Chair).Get<GetBallotDesk>().HandleAsync(world.Meeting, _ct))!;
        Assert.True(desk.Places.All(place => place.Holder.Length > 0) && desk.MayOpen);
        Assert.Contains(new CaseIsBeingVotedOn(1), Assert.Single(desk.Items).WhyNot.Refusals);
        Assert.DoesNotContain("2023-0001", desk.ToString() + Assert.Single(desk.Items).Label, StringComparison.Ordinal);
        Assert.Equal("党干校教师　初级", Assert.Single(desk.Items).Label);
        Assert.False((await Host.As(BallotWorld.Supervisor).Get<GetBallotDesk>().HandleAsync(world.Meeting, _ct))!.MayOpen);
    }
}

public sealed class BallotOnSqliteTests() : BallotTests(UseCaseHost.SqliteAsync);

public sealed class BallotOnPostgresTests(PostgresServer server) : BallotTests(() => UseCaseHost.PostgresAsync(server));
