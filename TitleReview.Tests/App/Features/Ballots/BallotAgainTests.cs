using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Features.Experts;
using TitleReview.Core.Draws;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Ballots;

/// <summary>Opening, opening again, voiding, slips of paper, recusal, and the quorum that is lost.</summary>
public abstract class BallotAgainTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private static readonly CancellationToken _ct = CancellationToken.None;

    [Fact]
    public async Task Open_OutsideTheSession_WithoutCases_ByOthers_IsRefused()
    {
        var world = await BallotWorld.BuildAsync(Host);

        Assert.Equal([new BallotNotFound()], (await world.OpenAsync(by: world.Voters[1])).Verdict.Refusals);
        Assert.True((await world.OpenAsync(by: BallotWorld.Supervisor)).Verdict.IsRefused);
        Assert.Equal([new BallotNeedsCases()], (await world.OpenAsync(files: new CaseId(Guid.NewGuid()))).Verdict.Refusals);
        await world.ChangeMeetingAsync(meeting => meeting.State = MeetingState.SigningIn);
        Assert.Equal([new BallotNeedsSession()], (await world.OpenAsync()).Verdict.Refusals);
        await world.ChangeMeetingAsync(meeting => meeting.State = MeetingState.InSession);
        await world.LeaveAsync([.. world.Voters.Skip(5)]);
        Assert.IsType<MeetingHasNoQuorum>(Assert.Single((await world.OpenAsync()).Verdict.Refusals));
    }

    [Fact]
    public async Task Again_NeedsAReason_AndTheOldResultIsKeptAndMarked()
    {
        var world = await BallotWorld.BuildAsync(Host);
        var first = (await world.OpenAsync(by: world.Chair)).Box!.Value;
        Assert.Equal([new CaseIsBeingVotedOn(1)], (await world.OpenAsync()).Verdict.Refusals);
        await world.AllCastAsync(first, _ => BallotChoice.Against);
        (await world.CloseAsync(first)).MustAllow();

        Assert.Equal([new RepeatedBallotNeedsReason()], (await world.OpenAsync()).Verdict.Refusals);
        var second = await world.OpenedAsync("有专家误操作，经全体到会专家同意重新表决");
        await using (var db = await Host.DbAsync())
        {
            Assert.Empty(await BallotResults.OfAsync(db, world.Meeting, _ct));
        }
        Assert.Equal([new VoidingNeedsReason()], (await world.VoidAsync(second, " ")).Refusals);
        Assert.Equal([new BallotNotFound()], (await world.VoidAsync(second, "两份保管码丢失", world.Voters[2])).Refusals);
        (await world.CastAsync(second, world.Voters[0])).MustAllow();
        (await world.VoidAsync(second, "两份保管码丢失", world.Chair)).MustAllow();
        Assert.Equal([new BallotIsOver()], (await world.CastAsync(second, world.Voters[1])).Refusals);
        Assert.Equal([new RepeatedBallotNeedsReason()], (await world.OpenAsync()).Verdict.Refusals);
        var third = await world.OpenedAsync("上一次投票作废，重新表决");
        await world.AllCastAsync(third, _ => BallotChoice.Agree);
        (await world.CloseAsync(third)).MustAllow();

        var (old, voided) = ((await world.SeeAsync(first))!, (await world.SeeAsync(second))!);
        Assert.Equal((new(9, 0, 9, 0), true, 9), (old.Items[0].Tally, old.Items[0].IsReplaced, old.Items[0].Ballots.Count));
        Assert.Equal((BallotState.Void, "两份保管码丢失", null), (voided.State, voided.VoidedFor, voided.Items[0].Tally));
        await using var after = await Host.DbAsync();
        Assert.Equal((third, 9), Assert.Single(await BallotResults.OfAsync(after, world.Meeting, _ct)) is var result ? (result.Box, result.Agree) : default);
    }

    [Fact]
    public async Task Paper_TwoEqualCountsOfTwoPeople_AreTheResult_AndUnequalOnesAreNone()
    {
        var world = await BallotWorld.BuildAsync(Host, takesCodes: false);
        Assert.Equal([new PaperBallotNeedsReason()], (await world.OpenAsync(isOnPaper: true)).Verdict.Refusals);
        var box = await world.OpenedAsync("会场网络中断", isOnPaper: true);

        Assert.Equal([new BallotIsOnPaper()], (await world.CastAsync(box, world.Voters[0])).Refusals);
        Assert.Equal([new BallotNotFound()], (await world.CountPaperAsync(box, world.Voters[2], 9, 0, 0)).Refusals);
        Assert.Equal([new PaperCountDoesNotFit(9)], (await world.CountPaperAsync(box, BallotWorld.Office, 9, 1, 0)).Refusals);
        (await world.CountPaperAsync(box, BallotWorld.Office, 6, 2, 1)).MustAllow();
        Assert.Equal([new PaperCountIsYours()], (await world.CountPaperAsync(box, BallotWorld.Office, 6, 2, 1)).Refusals);
        var item = Assert.Single((await world.SeeAsync(box, BallotWorld.Supervisor))!.Items);
        Assert.Equal(("赵磊", null, false), (item.CountedBy, item.Tally, item.IsMine));
        Assert.True(Assert.Single((await world.SeeAsync(box, BallotWorld.Office))!.Items).IsMine);
        Assert.Equal([new PaperCountsDiffer()], (await world.CountPaperAsync(box, BallotWorld.Supervisor, 7, 1, 1)).Refusals);
        Assert.Equal("", Assert.Single((await world.SeeAsync(box))!.Items).CountedBy);
        (await world.CountPaperAsync(box, BallotWorld.Supervisor, 6, 2, 1)).MustAllow();
        (await world.CountPaperAsync(box, world.Chair, 6, 2, 1)).MustAllow();

        Assert.Equal((BallotState.Closed, new(9, 6, 2, 1)), (await world.SeeAsync(box))! is var view ? (view.State, view.Items[0].Tally) : default);
        Assert.Equal([new BallotIsOver()], (await world.CountPaperAsync(box, BallotWorld.Office, 6, 2, 1)).Refusals);
        await using var db = await Host.DbAsync();
        Assert.True(Assert.Single(await BallotResults.OfAsync(db, world.Meeting, _ct)).IsOnPaper);
    }

    [Fact]
    public async Task Close_ABoxOfPaper_IsNotDoneByCodes()
    {
        var world = await BallotWorld.BuildAsync(Host);
        var box = await world.OpenedAsync("会场网络中断", isOnPaper: true);

        Assert.Equal([new BallotIsOnPaper()], (await world.CloseAsync(box)).Refusals);
        Assert.Equal([new BallotNotFound()], (await world.CountPaperAsync(await ElectronicAsync(world, box), BallotWorld.Office, 1, 1, 1)).Refusals);
    }

    [Fact]
    public async Task Recused_BeforeTheOpening_HasNoBallot_AndAfterTheCast_TheVoteIsRepeated()
    {
        var world = await BallotWorld.BuildAsync(Host);
        await RecuseAsync("liuyang");
        var box = await world.OpenedAsync();

        Assert.Equal([new BallotNotFound()], (await world.CastAsync(box, "liuyang")).Refusals);
        Assert.Equal(8, Assert.Single((await world.SeeAsync(box))!.Items).Voters);
        (await world.CastAsync(box, "yangming")).MustAllow();
        await RecuseAsync("yangming");
        await RecuseAsync("chenjing");
        Assert.Equal([new VoterMustWithdraw()], (await world.CastAsync(box, "chenjing")).Refusals);

        Assert.Equal([new VotersMustWithdraw(1, 1)], (await world.CloseAsync(box)).Refusals);
        (await world.VoidAsync(box, "投票后有专家应当回避")).MustAllow();
        Assert.Equal(6, Assert.Single((await world.SeeAsync(await world.OpenedAsync("有专家回避，重新表决")))!.Items).Voters);
    }

    [Fact]
    public async Task Quorum_LostBeforeTheClose_LeavesTheBoxShut()
    {
        var world = await BallotWorld.BuildAsync(Host);
        var box = await world.OpenedAsync();
        await world.AllCastAsync(box, _ => BallotChoice.Agree);
        await world.LeaveAsync([.. world.Voters.Skip(5)]);

        Assert.IsType<VoteLostItsQuorum>(Assert.Single((await world.CloseAsync(box)).Refusals));
        Assert.Equal(BallotState.Open, (await world.SeeAsync(box))!.State);
    }

    private static async Task<BallotBoxId> ElectronicAsync(BallotWorld world, BallotBoxId paper)
    {
        (await world.VoidAsync(paper, "网络已经恢复")).MustAllow();
        return await world.OpenedAsync("网络已经恢复，改用电子投票");
    }

    private async Task RecuseAsync(string expert) =>
        (await Host.As(expert).Get<DeclareRecusal>().HandleAsync(new(RecusalSide.Expert, RecusalKind.Kin, null, "", "周敏", "", "亲属"), _ct)).MustAllow("recuse");
}

public sealed class BallotAgainOnSqliteTests() : BallotAgainTests(UseCaseHost.SqliteAsync);

public sealed class BallotAgainOnPostgresTests(PostgresServer server) : BallotAgainTests(() => UseCaseHost.PostgresAsync(server));
