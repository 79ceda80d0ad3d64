using Microsoft.EntityFrameworkCore;
using TitleReview.App.Features.Draws;
using TitleReview.App.Features.Home;
using TitleReview.Core.Draws;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Draws;

/// <summary>From the plan to the replacement, and what stands in the way of who would choose the outcome.</summary>
public abstract class DrawTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private static readonly CancellationToken _ct = CancellationToken.None;

    [Fact]
    public async Task Draw_FromThePlanToAReplacement_IsComputedAnewByAnybody()
    {
        var world = await DrawWorld.BuildAsync(Host);
        var draw = await world.DrawnAsync();
        var published = (await world.SeeAsync(draw, "zhoumin"))!.Hash!;
        var leaving = await world.ReplaceOneAsync(draw);

        var (view, file) = ((await world.SeeAsync(draw))!, (await world.TranscriptAsync(draw))!);
        Assert.Empty(TranscriptRules.WhyNot(file.Bytes, published).Refusals);
        Assert.Empty(view.Check.Refusals);
        var now = view.Transcript!.Now;
        Assert.Equal([5, 3, 3], now.Select(group => group.Members.Count));
        Assert.DoesNotContain(leaving, now[0].Members);
        Assert.Equal("因公不能参加", Assert.Single(view.Transcript.Replacements).Reason);
        Assert.Equal((30, DrawState.Drawn), (view.Pool!.Rows.Count, view.State));

        await using var db = await Host.DbAsync();
        var members = await db.DrawMembers.Where(member => member.Draw == draw).OrderBy(member => member.Group).ThenBy(member => member.Place).ToListAsync(_ct);
        Assert.Equal(now.SelectMany(group => group.Members), members.Where(member => member.Standing == DrawStanding.Member).Select(member => member.No));
        Assert.Equal([leaving], members.Where(member => member.Standing == DrawStanding.Left).Select(member => member.No));
        Assert.Equal([nameof(PrepareDraw), nameof(CommitPool), nameof(EnterSeed), nameof(EnterSeed), nameof(RunDraw), nameof(ReplaceMember)],
            await db.AuditEntries.Where(entry => entry.Subject == draw.ToString()).OrderBy(entry => entry.Number).Select(entry => entry.Operation).ToListAsync(_ct));
    }

    [Fact]
    public async Task Transcript_AndItsPrint_HoldNumbersOnly_AndTheSealedListIsOpenedByFewAndLogged()
    {
        var world = await DrawWorld.BuildAsync(Host);
        var draw = await world.FrozenAsync();
        Assert.Null(await OpenAsync(draw, "zhaolei"));
        Assert.Null(await world.TranscriptAsync(draw));
        (await world.EnterAsync(draw, 1, DrawWorld.First, "zhengjian")).MustAllow();
        Assert.DoesNotContain(DrawWorld.First, await Everything.InAsync(Host), StringComparison.Ordinal);
        (await world.EnterAsync(draw, 2, DrawWorld.Second, "songyan")).MustAllow();
        (await world.RunAsync(draw)).MustAllow();

        var file = (await world.TranscriptAsync(draw))!;
        var text = System.Text.Encoding.UTF8.GetString(file.Bytes) + string.Concat(file.Sheet.Groups.SelectMany(group => group.Rows).SelectMany(row => row));
        Assert.DoesNotContain("专家1", text, StringComparison.Ordinal);
        Assert.DoesNotContain("第1单位", text, StringComparison.Ordinal);
        Assert.Contains(file.Sheet.Groups.SelectMany(group => group.Rows), row => row[0] == "冻结指纹" && row[1].Length == 64);

        Assert.Null(await OpenAsync(draw, "zhengjian"));
        Assert.Null(await OpenAsync(draw, "chenjing"));
        var list = (await OpenAsync(draw, "gulina"))!;
        Assert.Equal((11, 3), (list.Rows.Count(row => row.Standing == DrawStanding.Member), list.Rows.Count(row => row.IsHead)));
        Assert.All(list.Rows, row => Assert.StartsWith("专家", row.Name, StringComparison.Ordinal));
        Assert.Equal(DrawReading.Read(file.Bytes)!.Frozen.SealedHash, CanonicalDraw.HashOf(System.Text.Encoding.UTF8.GetString(list.Bytes)));
        await using var db = await Host.DbAsync();
        Assert.Equal(1, await db.AuditEntries.CountAsync(entry => entry.Operation == nameof(OpenSealedList), _ct));
    }

    [Fact]
    public async Task Pool_AfterTheCommitment_CannotBeEdited()
    {
        var world = await DrawWorld.BuildAsync(Host);
        var draw = await world.FrozenAsync();

        Assert.IsType<DrawIsFrozen>(Assert.Single((await world.PrepareAsync(DrawWorld.Plan, draw, await world.VersionAsync(draw))).Verdict.Refusals));
        Assert.IsType<DrawIsFrozen>(Assert.Single((await world.CommitAsync(draw)).Refusals));
    }

    [Fact]
    public async Task Pool_EditedInTheDatabaseAfterTheCommitment_IsNotDrawnFrom()
    {
        var world = await DrawWorld.BuildAsync(Host);
        var draw = await world.FrozenAsync();
        (await world.EnterAsync(draw, 1, DrawWorld.First, "zhengjian")).MustAllow();
        (await world.EnterAsync(draw, 2, DrawWorld.Second, "songyan")).MustAllow();
        await using (var db = await Host.DbAsync())
        {
            await db.Draws.ExecuteUpdateAsync(set => set.SetProperty(one => one.Frozen, one => one.Frozen!.Replace("\"seats\":5", "\"seats\":7")), _ct);
        }

        Assert.IsType<FrozenPoolWasChanged>(Assert.Single((await world.RunAsync(draw)).Refusals));
    }

    [Fact]
    public async Task Seed_TypedTwice_OrByTheWrongPerson_IsRefused()
    {
        var world = await DrawWorld.BuildAsync(Host);
        await world.RegisterAsync("zhaolei", Role.DrawSupervisor);
        await world.RegisterAsync("third", Role.DrawSupervisor);
        var draw = await world.PreparedAsync();
        Assert.IsType<DrawNeedsFrozenPool>(Assert.Single((await world.EnterAsync(draw, 1, DrawWorld.First, "zhengjian")).Refusals));
        (await world.CommitAsync(draw)).MustAllow();

        Assert.IsType<SupervisorPreparedDraw>(Assert.Single((await world.EnterAsync(draw, 1, DrawWorld.First, "zhaolei")).Refusals));
        (await world.EnterAsync(draw, 1, DrawWorld.First, "zhengjian")).MustAllow();

        Assert.Contains(new SeedWasEntered("监督人甲掷骰子"), (await world.EnterAsync(draw, 1, DrawWorld.Second, "songyan")).Refusals);
        Assert.Equal([new SupervisorsNeedToDiffer()], (await world.EnterAsync(draw, 2, DrawWorld.Second, "zhengjian")).Refusals);
        Assert.Equal([new SeedValuesNeedToDiffer()], (await world.EnterAsync(draw, 2, DrawWorld.First, "songyan")).Refusals);
        Assert.IsType<DrawNotFound>(Assert.Single((await world.EnterAsync(draw, 3, DrawWorld.Second, "songyan")).Refusals));
        Assert.IsType<OperationNotFound>(Assert.Single((await world.EnterAsync(draw, 2, DrawWorld.Second, "chenjing")).Refusals));
        (await world.EnterAsync(draw, 2, DrawWorld.Second, "songyan")).MustAllow();
        Assert.Contains(new SupervisorsAreTwo(), (await world.EnterAsync(draw, 2, DrawWorld.Second, "third")).Refusals);
        (await world.RunAsync(draw)).MustAllow();
        Assert.Equal([new DrawIsOver()], (await world.EnterAsync(draw, 2, DrawWorld.Second, "songyan")).Refusals);
    }

    [Fact]
    public async Task Draw_BeforeItsTurn_OrOnceMore_IsRefused()
    {
        var world = await DrawWorld.BuildAsync(Host);
        var draw = await world.PreparedAsync();
        Assert.Equal([new DrawNeedsFrozenPool()], (await world.RunAsync(draw)).Refusals);
        Assert.Equal([new DrawNeedsResult()], (await world.ReplaceAsync(draw, 1)).Refusals);
        (await world.CommitAsync(draw)).MustAllow();
        (await world.EnterAsync(draw, 1, DrawWorld.First, "zhengjian")).MustAllow();
        Assert.Equal([new DrawNeedsSeeds()], (await world.RunAsync(draw)).Refusals);
        Assert.Equal([new DrawSeedsAreEntered()], (await world.AbandonAsync(draw, "结果不满意")).Refusals);
        (await world.EnterAsync(draw, 2, DrawWorld.Second, "songyan")).MustAllow();
        Assert.Equal([new DrawNotFound()], (await world.RunAsync(new DrawId(Guid.NewGuid()))).Refusals);
        (await world.RunAsync(draw)).MustAllow();

        Assert.Equal([new DrawIsOver()], (await world.RunAsync(draw)).Refusals);
        Assert.Equal([new DrawIsOver()], (await world.AbandonAsync(draw, "结果不满意")).Refusals);
        Assert.Equal([new NumberWasNotDrawn(999)], (await world.ReplaceAsync(draw, 999)).Refusals);
    }

    [Fact]
    public async Task Abandon_BeforeASeedIsKnown_ForAReasonThatEverybodySees()
    {
        var world = await DrawWorld.BuildAsync(Host);
        var draw = await world.FrozenAsync();

        Assert.Equal([new AbandoningNeedsReason()], (await world.AbandonAsync(draw, " ")).Refusals);
        (await world.AbandonAsync(draw, "学科组名额写错")).MustAllow();

        var view = (await world.SeeAsync(draw, "zhoumin"))!;
        Assert.Equal((DrawState.Abandoned, "学科组名额写错"), (view.State, view.AbandonedFor));
        Assert.Equal([new DrawIsOver()], (await world.EnterAsync(draw, 1, DrawWorld.First, "zhengjian")).Refusals);
    }

    [Fact]
    public async Task Lists_BeforePublication_ShowNothingToOthers()
    {
        var world = await DrawWorld.BuildAsync(Host);
        var draw = await world.PreparedAsync();

        Assert.Null(await world.SeeAsync(draw, "zhengjian"));
        Assert.Empty((await Host.As("zhoumin").Get<ListDraws>().HandleAsync(1, _ct))!.Rows);
        Assert.Null(await Host.As("sunhao").Get<ListDraws>().HandleAsync(1, _ct));
        Assert.Single((await Host.As("zhaolei").Get<ListDraws>().HandleAsync(1, _ct))!.Rows);
        (await world.CommitAsync(draw)).MustAllow();
        var row = Assert.Single((await Host.As("zhoumin").Get<ListDraws>().HandleAsync(1, _ct))!.Rows);
        Assert.Equal((await world.SeeAsync(draw))!.Hash, row.Hash);
        Assert.Equal([true, true], (await world.SeeAsync(draw, "songyan"))!.Sources.Select(source => source.MayEnter));
        Assert.Equal([false, false], (await world.SeeAsync(draw, "zhoumin"))!.Sources.Select(source => source.MayEnter));
        (await world.EnterAsync(draw, 1, DrawWorld.First, "zhengjian")).MustAllow();
        Assert.Equal([false, false], (await world.SeeAsync(draw, "zhengjian"))!.Sources.Select(source => source.MayEnter));
        Assert.Equal([false, true], (await world.SeeAsync(draw, "songyan"))!.Sources.Select(source => source.MayEnter));
    }

    [Fact]
    public async Task Dashboard_OfASupervisor_CountsWhatAwaitsHisSeed_AndNotTheOthers()
    {
        var world = await DrawWorld.BuildAsync(Host);
        var draw = await world.PreparedAsync();
        Assert.Equal((0, "/draws"), await AwaitedAsync("zhengjian"));
        (await world.CommitAsync(draw)).MustAllow();
        Assert.Equal((1, $"/draws/{draw}"), await AwaitedAsync("zhengjian"));
        (await world.EnterAsync(draw, 1, DrawWorld.First, "zhengjian")).MustAllow();

        Assert.Equal((0, 1), ((await AwaitedAsync("zhengjian")).Count, (await AwaitedAsync("songyan")).Count));
        (await world.EnterAsync(draw, 2, DrawWorld.Second, "songyan")).MustAllow();
        Assert.Equal(0, (await AwaitedAsync("songyan")).Count);
    }

    private async Task<(int Count, string Url)> AwaitedAsync(string subject) =>
        (await Host.As(subject).Get<GetDashboard>().HandleAsync(_ct))!.Tiles.Single(tile => tile.Title == "待录入种子的抽取") is var tile ? (tile.Count, tile.Url) : default;

    private Task<OpenSealedList.View?> OpenAsync(DrawId draw, string by) => Host.As(by).Get<OpenSealedList>().HandleAsync(draw, _ct);
}

public sealed class DrawOnSqliteTests() : DrawTests(UseCaseHost.SqliteAsync);

public sealed class DrawOnPostgresTests(PostgresServer server) : DrawTests(() => UseCaseHost.PostgresAsync(server));
