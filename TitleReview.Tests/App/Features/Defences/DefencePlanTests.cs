using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Features.Defences;
using TitleReview.App.Features.Experts;
using TitleReview.Core.Defences;
using TitleReview.Core.Draws;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Defences;

/// <summary>Who defends by the 2020 notice, the plan by lot, and what stands in the way of a plan that would not hold.</summary>
public abstract class DefencePlanTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private static readonly CancellationToken _ct = CancellationToken.None;

    [Fact]
    public async Task Roll_OfTheSeniorReview_HasAllFulls_AssociatesByPlace_AndTheDrawn()
    {
        var world = await DefenceWorld.BuildAsync(Host);
        var full = await world.AddAsync(TitleLevel.Full, "和田地区");
        var near = await world.AddAsync(TitleLevel.Associate, "乌鲁木齐市");
        var direct = await world.AddAsync(TitleLevel.Associate, "昌吉回族自治州直单位");
        CaseId[] far = [await world.AddAsync(TitleLevel.Associate, "喀什地区"), await world.AddAsync(TitleLevel.Associate, "昌吉回族自治州所属县（市、区）"), await world.AddAsync(TitleLevel.Associate, "喀什地区")];
        var silent = await world.AddAsync(TitleLevel.Intermediate, "乌鲁木齐市");

        var before = (await world.RollAsync())!;
        Assert.Equal((3, true), (before.Rows.Count(row => row.Placement.Mode == DefenceMode.InDrawPool), before.HasDrawPool));
        Assert.Contains(new DefendersAreUnplaced(6), before.WhyNotClose.Refusals);
        Assert.Contains(before.Counts, count => count is { Mode: DefenceMode.OnSite, People: 1 } && count.Ground == "申报正高级的人员全部参加现场答辩。" && count.Basis.EndsWith('六'));

        var drawn = await DrawAsync(world, seats: 1, full, near, direct, silent);
        var after = (await world.RollAsync())!;
        var modes = after.Rows.ToDictionary(row => row.Case, row => row.Placement.Mode);
        Assert.Equal([DefenceMode.OnSite, DefenceMode.OnSite, DefenceMode.OnSite, DefenceMode.None], [modes[full], modes[near], modes[direct], modes[silent]]);
        Assert.Equal(1, far.Count(file => modes[file] == DefenceMode.Remote));
        Assert.Equal(DefenceMode.Remote, modes[drawn]);
        Assert.Equal(2, far.Count(file => modes[file] == DefenceMode.None));
        Assert.Equal([drawn], (await world.RollAsync(DefenceMode.Remote))!.Rows.Select(row => row.Case));
        Assert.Equal(2, after.Counts.Where(count => count.Ground == "未被抽取，不参加答辩。").Sum(count => count.People));

        await world.SessionAsync();
        await world.SessionAsync(await world.DraftAsync(DefenceWorld.SecondPanel, "视频室", isRemote: true));
        await world.PlacedAsync();
        Assert.Equal("视频", (await world.PlaceOfAsync(drawn))!.RemoteMode);
        Assert.Equal([DefenceMode.OnSite, DefenceMode.Remote], (await world.PlanAsync())!.Sessions.Select(session => session.Draft.IsRemote ? DefenceMode.Remote : DefenceMode.OnSite));
        Assert.Equal([3, 1], (await world.PlanAsync())!.Sessions.Select(session => session.People));
    }

    [Fact]
    public async Task Lot_IsDrawnAnewFromWhatWasKept_AndIsAbandonedForAReasonOnly()
    {
        var world = await DefenceWorld.BuildAsync(Host);
        Assert.Equal([new LotNeedsSessions(), new LotNeedsPeople()], (await world.DrawAsync()).Verdict.Refusals);
        for (var i = 0; i < 7; i++)
        {
            await world.AddAsync(TitleLevel.Full, "喀什地区");
        }
        await world.SessionAsync(await world.DraftAsync(seats: 4));
        await world.SessionAsync(await world.DraftAsync(DefenceWorld.SecondPanel, "第二答辩室", seats: 4));
        Assert.Equal([new LotNotFound()], (await world.AbandonAsync("设置有误")).Refusals);
        await world.PlacedAsync();

        await using var db = await Host.DbAsync();
        var lot = await db.DefenceLots.SingleAsync(_ct);
        var kept = await (from one in db.Defences join file in db.Cases on one.Case equals file.Id join session in db.DefenceSessions on one.Session equals session.Id select new LotPlace(file.Number, session.Number, one.Number)).ToListAsync(_ct);
        var again = DefenceLot.Draw(JsonSerializer.Deserialize<LotInput>(lot.Input)!);
        Assert.Equal(again.Places.Order(Comparer<LotPlace>.Create((x, y) => string.CompareOrdinal(x.Person, y.Person))), kept.OrderBy(one => one.Person, StringComparer.Ordinal));
        Assert.Equal([4, 3], (await world.PlanAsync())!.Sessions.Select(session => session.People).OrderDescending());
        var line = await db.AuditEntries.SingleAsync(entry => entry.Operation == nameof(DrawDefenceLot), _ct);
        Assert.Contains((await world.PlanAsync())!.Lots[0].Seed, line.Detail, StringComparison.Ordinal);

        Assert.Equal([new LotNeedsPeople()], (await world.DrawAsync()).Verdict.Refusals);
        Assert.Equal([new AbandoningLotNeedsReason()], (await world.AbandonAsync(" ")).Refusals);
        (await world.AbandonAsync("第二答辩室停电")).MustAllow();
        Assert.Equal(7, (await world.PlanAsync())!.UnplacedCount);
        await world.PlacedAsync();
        (await world.IssueAsync()).MustAllow();
        Assert.Equal([new LotIsFixed()], (await world.AbandonAsync("想再抽一次")).Refusals);
        Assert.Equal(["第二答辩室停电", ""], (await world.PlanAsync())!.Lots.Select(one => one.AbandonedFor));
    }

    [Fact]
    public async Task Session_ThatCannotBeHeld_IsRefusedWithEveryReason()
    {
        var world = await DefenceWorld.BuildAsync(Host);
        await world.SessionAsync();
        var good = await world.DraftAsync(DefenceWorld.SecondPanel, "第二答辩室");

        Assert.Equal([new SessionNeedsNames(SessionRules.LongestName)], (await world.SaveAsync(good with { Room = "" })).Refusals);
        Assert.IsType<SessionNeedsTimes>(Assert.Single((await world.SaveAsync(good with { Seats = 90 })).Refusals));
        Assert.Equal([new SessionIsInThePast(new(2023, 9, 17))], (await world.SaveAsync(good with { HeldOn = new(2023, 9, 17) })).Refusals);
        Assert.Equal(2, Assert.IsType<PanelIsTooSmall>(Assert.Single((await world.SaveAsync(good with { Panel = [.. good.Panel.Take(2)] })).Refusals)).Members);
        Assert.Equal([new PanelNeedsOneHead()], (await world.SaveAsync(good with { Panel = [.. good.Panel.Select(seat => seat with { IsHead = true })] })).Refusals);
        Assert.Equal([new RoomIsTaken("第一答辩室", "第一答辩室答辩组")], (await world.SaveAsync(good with { Room = "第一答辩室" })).Refusals);
        Assert.Equal("第一答辩室", Assert.IsType<PanelMemberIsElsewhere>(Assert.Single((await world.SaveAsync(await world.DraftAsync(room: "第二答辩室"))).Refusals)).Room);
        Assert.Equal([new PanelMemberNotFound()], (await world.SaveAsync(await world.DraftAsync(["defence4", "defence5", "zhaolei"], "第二答辩室"))).Refusals);
        Assert.Equal([new DefenceNotFound()], (await world.SaveAsync(good, new DefenceSessionId(Guid.NewGuid()))).Refusals);
        Assert.IsType<OperationNotFound>(Assert.Single((await world.SaveAsync(good, by: "chenjing")).Refusals));
        (await world.SaveAsync(await world.DraftAsync(hour: 15))).MustAllow();
    }

    [Fact]
    public async Task Session_ChangedOrRemoved_OnlyWhileNobodyHasAPlace()
    {
        var world = await DefenceWorld.BuildAsync(Host);
        var first = await world.SessionAsync();
        var other = await world.DraftAsync(["liuyang", "chenjing", "defence4"], "第三答辩室");
        (await world.SaveAsync(other, first, 1)).MustAllow();
        var seen = Assert.Single((await world.PlanAsync())!.Sessions);
        Assert.Equal(("第三答辩室", 2), (seen.Draft.Room, seen.Version));
        Assert.Equal(["刘洋", "陈静", "专家4"], seen.Draft.Panel.Select(seat => seat.Name));
        Assert.Equal([new PageIsStale()], (await world.SaveAsync(other, first, 1)).Refusals);

        await world.AddAsync(TitleLevel.Full, "喀什地区");
        await world.PlacedAsync();
        Assert.Equal([new SessionHasPeople(1)], (await world.SaveAsync(other, first, 2)).Refusals);
        Assert.Equal([new SessionHasPeople(1)], (await RemoveAsync(world, first, 2)).Refusals);
        (await world.ConductAsync(first, DefenceStep.Call, "liuyang")).MustAllow();
        Assert.Contains(new SessionHasBegun(), (await world.SaveAsync(other, first, 3)).Refusals);
        var second = await world.SessionAsync(await world.DraftAsync(DefenceWorld.SecondPanel, "第二答辩室", hour: 16));
        Assert.Equal([new DefenceNotFound()], (await RemoveAsync(world, new(Guid.NewGuid()), 1)).Refusals);
        (await RemoveAsync(world, second, 1)).MustAllow();
        Assert.Single((await world.PlanAsync())!.Sessions);
    }

    [Fact]
    public async Task Recused_IsLotToAnotherRoom_OrTheMemberStepsOut()
    {
        var world = await DefenceWorld.BuildAsync(Host);
        var file = await world.AddAsync(TitleLevel.Full, "喀什地区");
        var others = await world.AddAsync(TitleLevel.Full, "喀什地区");
        (await Host.As("chenjing").Get<DeclareRecusal>().HandleAsync(new(RecusalSide.Expert, RecusalKind.Kin, null, "", $"{DefenceWorld.Canary}1", "", "亲属"), _ct)).MustAllow();
        var first = await world.SessionAsync(await world.DraftAsync([.. DefenceWorld.FirstPanel, "defence4"], seats: 2));
        var alone = await world.DrawAsync();
        Assert.Equal([new LotRest("2020-000001", "答辩组成员应当回避")], alone.Unplaced);
        Assert.NotNull(await world.PlaceOfAsync(others));

        Assert.Equal(1, Assert.IsType<PanelMustWithdraw>(Assert.Single((await world.PlaceAsync(file, first)).Refusals)).Members);
        (await world.PlaceAsync(file, first, haveStepOut: true)).MustAllow();
        var person = (await world.PlanAsync(1))!.People.Single(one => one.Case == file);
        Assert.Equal((2, 0), (person.Call.Lot, person.MustWithdraw));
        Assert.False((await world.PanelAsync(first, "chenjing"))!.People.Single(one => one.Number == 2).MayMark);

        // a panel of three cannot do without one
        var small = await world.SessionAsync(await world.DraftAsync(["chenjing", "defence5", "defence6"], "第二答辩室", hour: 18));
        Assert.Equal([new MoveNeedsReason()], (await world.PlaceAsync(others, small)).Refusals);
        (await world.PlaceAsync(others, small, "本人上午有课")).MustAllow();
        Assert.Equal(2, Assert.IsType<PanelIsTooSmall>(Assert.Single((await world.PlaceAsync(file, small, "错开", haveStepOut: true)).Refusals)).Members);
        Assert.Equal((1, 1, "本人上午有课"), ((await world.PlaceOfAsync(others))!.Number, (await world.PlaceOfAsync(others))!.Position, (await world.PlaceOfAsync(others))!.Note));
    }

    [Fact]
    public async Task Recusal_DeclaredAfterTheLot_StopsTheCall()
    {
        var world = await DefenceWorld.BuildAsync(Host);
        await world.AddAsync(TitleLevel.Full, "喀什地区");
        var session = await world.SessionAsync(await world.DraftAsync([.. DefenceWorld.FirstPanel, "defence4"]));
        await world.PlacedAsync();
        (await Host.As("liuyang").Get<DeclareRecusal>().HandleAsync(new(RecusalSide.Expert, RecusalKind.Kin, null, "", $"{DefenceWorld.Canary}1", "", "亲属"), _ct)).MustAllow();

        Assert.IsType<PanelMustWithdraw>(Assert.Single((await world.ConductAsync(session, DefenceStep.Call)).Refusals));
        Assert.Equal(1, (await world.PlanAsync(1))!.People[0].MustWithdraw);
        (await world.StepOutAsync(session, 1, 2, "liuyang")).MustAllow();
        (await world.ConductAsync(session, DefenceStep.Call)).MustAllow();
    }

    [Fact]
    public async Task Place_ThatDoesNotFit_IsRefused()
    {
        var world = await DefenceWorld.BuildAsync(Host);
        var (full, silent, pooled) = (await world.AddAsync(TitleLevel.Full, "喀什地区"), await world.AddAsync(TitleLevel.Junior, "喀什地区"), await world.AddAsync(TitleLevel.Associate, "喀什地区"));
        var (onSite, remote) = (await world.SessionAsync(await world.DraftAsync(seats: 1)), await world.SessionAsync(await world.DraftAsync(DefenceWorld.SecondPanel, "视频室", isRemote: true)));

        Assert.False(Assert.IsType<SessionDoesNotFit>(Assert.Single((await world.PlaceAsync(full, remote)).Refusals)).IsRemote);
        Assert.IsType<PersonDoesNotDefend>(Assert.Single((await world.PlaceAsync(silent, onSite)).Refusals));
        Assert.IsType<PersonDoesNotDefend>(Assert.Single((await world.PlaceAsync(pooled, remote)).Refusals));
        (await world.PlaceAsync(full, onSite)).MustAllow();
        Assert.Contains(new SessionIsFull(1), (await world.PlaceAsync(await world.AddAsync(TitleLevel.Full, "喀什地区"), onSite)).Refusals);
        Assert.Equal([new DefenceIsOnSite()], (await ChooseAsync(full, "电话")).Refusals);
        Assert.Equal([new DefenceNotFound()], (await ChooseAsync(silent, "电话")).Refusals);
        var drawn = await DrawAsync(world, 1, full, silent);
        (await world.PlaceAsync(drawn, remote)).MustAllow();
        Assert.IsType<RemoteModeIsUnknown>(Assert.Single((await ChooseAsync(drawn, "书面")).Refusals));
        (await ChooseAsync(drawn, "电话")).MustAllow();
        Assert.Equal("电话", (await world.PlaceOfAsync(drawn))!.RemoteMode);
    }

    private async Task<Verdict> ChooseAsync(CaseId file, string mode)
    {
        await using var db = await Host.DbAsync();
        var version = await db.Defences.Where(one => one.Case == file).Select(one => one.Version).SingleOrDefaultAsync(_ct);
        return await Host.As("zhaolei").Get<ChooseRemoteMode>().HandleAsync(new(file, mode, version), _ct);
    }

    private Task<Verdict> RemoveAsync(DefenceWorld world, DefenceSessionId session, int version) =>
        Host.As("zhaolei").Get<RemoveDefenceSession>().HandleAsync(new(world.Notice, session, version), _ct);

    /// <returns>The one who was drawn.</returns>
    private async Task<CaseId> DrawAsync(DefenceWorld world, int seats, params CaseId[] leftOut)
    {
        await using var db = await Host.DbAsync();
        var numbers = await db.Cases.Where(file => leftOut.Contains(file.Id)).Select(file => file.Number).ToArrayAsync(_ct);
        var draws = new DrawWorld(Host, world.Notice, default);
        var plan = new DrawPlan("副高级答辩人员抽取", [new("副高级", seats, 0, [])], [new(SourceKind.Dice, "监督人甲掷骰子", null), new(SourceKind.Dice, "监督人乙掷骰子", null)], null, 0, "", 0, LeavesOutRecused: false, []);
        var prepared = await draws.PrepareAsync(plan, unavailable: numbers, kind: DrawKind.Defence);
        prepared.Verdict.MustAllow("prepare");
        (await draws.CommitAsync(prepared.Draw!.Value)).MustAllow("commit");
        Host.Clock.Advance(TimeSpan.FromMinutes(5));
        (await draws.EnterAsync(prepared.Draw.Value, 1, DrawWorld.First, "zhengjian")).MustAllow("first");
        (await draws.EnterAsync(prepared.Draw.Value, 2, DrawWorld.Second, "songyan")).MustAllow("second");
        (await draws.RunAsync(prepared.Draw.Value)).MustAllow("draw");
        return (await world.RollAsync(DefenceMode.Remote))!.Rows[0].Case;
    }
}

public sealed class DefencePlanOnSqliteTests() : DefencePlanTests(UseCaseHost.SqliteAsync);

public sealed class DefencePlanOnPostgresTests(PostgresServer server) : DefencePlanTests(() => UseCaseHost.PostgresAsync(server));
