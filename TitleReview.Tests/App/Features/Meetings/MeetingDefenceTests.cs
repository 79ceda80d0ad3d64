using Microsoft.EntityFrameworkCore;
using TitleReview.Core.Applications;
using TitleReview.Core.Defences;
using TitleReview.Core.Meetings;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Meetings;

/// <summary>What the defence recorded decides whether a case is voted on; nobody types it again.</summary>
public abstract class MeetingDefenceTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private static readonly CancellationToken _ct = CancellationToken.None;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task CaseWhoseDefenceIsDue_IsNotVotedOn_UntilThePanelHasMarked(bool isGood)
    {
        var world = await MeetingWorld.BuildAsync(Host);
        var files = await world.CasesAsync();
        await world.Path.ChangeAsync(files[0], SectionCatalogue.Target, "level", "中级");
        var defences = new DefenceWorld(Host, world.Draws.Notice);
        var meeting = await world.InSessionAsync(8, [.. files]);

        var item = (await world.SeeAsync(meeting))!.Items[0];
        Assert.Equal((DefenceMode.OnSite, true), (item.Defence.Mode, item.Defence.IsDue));
        Assert.IsType<DefenceIsDue>(Assert.Single(item.WhyNotDeclare.Refusals));
        Assert.IsType<DefenceIsDue>(Assert.Single((await world.CountAsync(meeting, files[0], 8, 0)).Refusals));
        Assert.Equal("没有结论", (await world.SeatAsync(meeting, world.Subjects[0]))!.Items[0].Defence);
        (await world.VoteAsync(meeting, files[1], 8, 0)).MustAllow("the other is exempt");

        var session = await defences.SessionAsync();
        await defences.PlacedAsync();
        await defences.HearAsync(session, new(null, true), new(null, isGood), new(null, isGood));
        Assert.Equal(isGood ? "通过" : "未通过", (await world.SeatAsync(meeting, world.Subjects[0]))!.Items[0].Defence);
        (await world.CountAsync(meeting, files[0], 8, 0)).MustAllow("count");
        var declared = await world.DeclareAsync(meeting, files[0]);

        Assert.Equal(isGood ? [] : [typeof(DefenceWasNotPassed)], declared.Refusals.Select(refusal => refusal.GetType()));
        if (isGood)
        {
            await using var db = await Host.DbAsync();
            Assert.StartsWith("现场答辩，3名答辩组成员中3名认为通过", (await db.MeetingResults.SingleAsync(one => one.Case == files[0], _ct)).Defence, StringComparison.Ordinal);
            Assert.Equal(Stage.ResultPublicity, await world.Path.StageAsync(files[0]));
        }
    }

    [Fact]
    public async Task DefenceDue_CannotBeRecordedOutsideAMeetingEither()
    {
        var world = await MeetingWorld.BuildAsync(Host);
        var files = await world.CasesAsync();
        await world.Path.ChangeAsync(files[0], SectionCatalogue.Target, "level", "中级");

        Assert.IsType<DefenceIsDue>(Assert.Single((await world.Path.VoteAsync(files[0])).Refusals));
        OfficePath.Accept(await world.Path.VoteAsync(files[1]));
    }

    [Fact]
    public async Task Closing_CountsTheServiceOfThoseWhoCame_OnceForADraw()
    {
        var world = await MeetingWorld.BuildAsync(Host);
        var files = await world.CasesAsync();
        var first = await world.InSessionAsync(8, files[0]);
        (await world.LeaveAsync(first, world.Subjects[7])).MustAllow("one goes; he has been there");
        (await world.SignInAsync(first, world.Subjects[8])).MustAllow("another comes");
        (await world.MoveAsync(first, MeetingState.InSession)).MustAllow("go on");
        (await world.VoteAsync(first, files[0], 8, 0)).MustAllow("vote");
        Assert.Equal(0, await ServedAsync());

        (await world.MoveAsync(first, MeetingState.Closed)).MustAllow("close");
        Assert.Equal(9, await ServedAsync());
        Assert.Equal([new MeetingCannotMove(MeetingState.Closed)], (await world.MoveAsync(first, MeetingState.Closed)).Refusals);
        Assert.Equal(9, await ServedAsync());

        var second = await world.InSessionAsync(10, files[1]);
        (await world.VoteAsync(second, files[1], 10, 0)).MustAllow("vote again");
        (await world.MoveAsync(second, MeetingState.Closed)).MustAllow("close the second");
        // the tenth is new; the others have served in this committee already
        Assert.Equal(10, await ServedAsync());
        await using var db = await Host.DbAsync();
        Assert.Equal(1, await db.PoolExperts.MaxAsync(expert => expert.DrawsServed, _ct));
    }

    private async Task<int> ServedAsync()
    {
        await using var db = await Host.DbAsync();
        return await db.PoolExperts.SumAsync(expert => expert.DrawsServed, _ct);
    }
}

public sealed class MeetingDefenceOnSqliteTests() : MeetingDefenceTests(UseCaseHost.SqliteAsync);

public sealed class MeetingDefenceOnPostgresTests(PostgresServer server) : MeetingDefenceTests(() => UseCaseHost.PostgresAsync(server));
