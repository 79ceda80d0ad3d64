using Microsoft.EntityFrameworkCore;
using TitleReview.App.Features.Draws;
using TitleReview.Core.Draws;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Draws;

/// <summary>What is asked of a plan, who is left out, and what is said when it cannot be drawn.</summary>
public abstract class DrawPlanTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private static readonly CancellationToken _ct = CancellationToken.None;
    private static readonly DrawPlan _plan = DrawWorld.Plan;

    [Fact]
    public async Task Plan_ThatLacksSomething_SaysWhat()
    {
        var world = await DrawWorld.BuildAsync(Host, experts: 3);

        Assert.Equal([new PlanNeedsNames()], await RefusedAsync(_plan with { Title = "a\"b" }));
        Assert.Equal([new PlanNeedsNumbers(999)], await RefusedAsync(_plan with { UnitCap = -1 }));
        Assert.Equal([new GroupNeedsSpecialties()], await RefusedAsync(_plan with { Groups = [_plan.Groups[0], _plan.Groups[1] with { Specialties = [] }] }));
        Assert.Equal([new SpecialtyNeedsOneGroup("党史党建")], await RefusedAsync(_plan with { Groups = [_plan.Groups[0], _plan.Groups[1] with { Specialties = ["党史党建"] }] }));
        Assert.Equal([new LotteryNeedsTime()], await RefusedAsync(_plan with { Sources = [new(SourceKind.Lottery, "第2023110期", null)] }));
        Assert.Equal([new UnavailableAreUnclear("没有这个人")], (await world.PrepareAsync(_plan, unavailable: ["没有这个人", "专家2"])).Verdict.Refusals);
        Assert.Equal([new DrawNotFound()], (await world.PrepareAsync(_plan, new DrawId(Guid.NewGuid()))).Verdict.Refusals);
        Assert.IsType<OperationNotFound>(Assert.Single((await world.PrepareAsync(_plan, by: "zhengjian")).Verdict.Refusals));
        var command = new PrepareDraw.Command(null, DrawKind.Committee, world.Notice, new CommitteeId(Guid.NewGuid()), _plan, [], 0);
        Assert.Equal([new DrawNeedsCommittee()], (await Host.As("zhaolei").Get<PrepareDraw>().HandleAsync(command, _ct)).Verdict.Refusals);
        Assert.Equal([new DrawNeedsNotice()], (await Host.As("zhaolei").Get<PrepareDraw>().HandleAsync(command with { Notice = default }, _ct)).Verdict.Refusals);

        async Task<IReadOnlyList<Refusal>> RefusedAsync(DrawPlan plan) => (await world.PrepareAsync(plan)).Verdict.Refusals;
    }

    /// <summary>CM-02: 不得跨系列组建综合性职称评审委员会.</summary>
    [Fact]
    public async Task Plan_AcrossSeries_IsRefused_WhetherTheCommitteeOrASpecialtyIsAnothers()
    {
        var world = await DrawWorld.BuildAsync(Host);
        await FilledPool.AddAsync(Host, 41, expert => (expert.Series, expert.Specialty) = ("经济", "人力资源管理"));
        var economy = new DrawWorld(Host, world.Notice, await ActiveCommittee.ApprovedAsync(Host, series: "经济"));

        var other = Assert.IsType<CommitteeIsOfAnotherSeries>(Assert.Single((await economy.PrepareAsync(_plan with { Groups = [new("全体", 5, 0, [])] })).Verdict.Refusals));
        Assert.Equal(("经济", "党干校教师"), (other.Registered, other.Reviewed));
        Assert.Contains("不得跨系列", other.Sentence, StringComparison.Ordinal);
        var mixed = Assert.IsType<SpecialtiesAreOfAnotherSeries>(Assert.Single((await world.PrepareAsync(_plan with { Groups = [_plan.Groups[0], new("经济组", 3, 0, ["政治学", "人力资源管理"])] })).Verdict.Refusals));
        Assert.Equal(("人力资源管理", "党干校教师"), (mixed.Specialties, mixed.Registered));
        // what no series knows yet is found out when the pool is frozen
        (await world.PrepareAsync(_plan with { Groups = [_plan.Groups[0] with { Specialties = ["天文学"] }] })).Verdict.MustAllow("unknown");
    }

    [Fact]
    public async Task Freeze_WhatCannotBeDrawn_NamesTheConstraintWithItsClause()
    {
        var world = await DrawWorld.BuildAsync(Host);

        var small = await WhyNotAsync(_plan with { Groups = [_plan.Groups[0], _plan.Groups[1], _plan.Groups[2] with { Seats = 2 }] });
        Assert.Equal([typeof(SizeNeedsOdd), typeof(SizeNeedsLeast), typeof(GroupNeedsLeast)], small.Select(refusal => refusal.GetType()));
        Assert.Equal("一（七）", small[2].Source!.Clause);
        Assert.All(small.Take(2), refusal => Assert.NotNull(refusal.Source));
        Assert.IsType<UnitCapLeavesSeats>(Assert.Single(await WhyNotAsync(_plan with { UnitCap = 1 })));
        Assert.IsType<GroupNeedsExperts>(Assert.Single(await WhyNotAsync(_plan with { Groups = [_plan.Groups[0] with { Seats = 11 }, _plan.Groups[1], _plan.Groups[2]] })));
        Assert.Equal([new DrawNeedsCandidates()], await WhyNotAsync(_plan with { Groups = [_plan.Groups[0] with { Specialties = ["天文学"] }] }));
        Assert.IsType<PoolCannotBeFrozen>(Assert.Single(await WhyNotAsync(_plan with { Sources = [new(SourceKind.Lottery, "第2023110期", new DateTime(2023, 9, 18, 9, 0, 0))] })));
        Assert.Empty(await WhyNotAsync(_plan with { Sources = [new(SourceKind.Lottery, "第2023110期", new DateTime(2023, 9, 18, 21, 15, 0))] }));

        async Task<IReadOnlyList<Refusal>> WhyNotAsync(DrawPlan plan)
        {
            var draw = await world.PreparedAsync(plan);
            var shown = (await world.SeeAsync(draw))!.WhyNotFreeze.Refusals;
            Assert.Equal(shown.Select(refusal => refusal.ToString()), (await world.CommitAsync(draw)).Refusals.Select(refusal => refusal.ToString()));
            return shown;
        }
    }

    [Fact]
    public async Task Freeze_WithOnePersonUnderTwoAccounts_IsRefused_UntilOneIsLeftOut()
    {
        var world = await DrawWorld.BuildAsync(Host);
        await using (var db = await Host.DbAsync())
        {
            var born = await db.PoolExperts.Where(expert => expert.Name == "专家1").Select(expert => expert.Born).SingleAsync(_ct);
            await FilledPool.AddAsync(Host, 31, expert => (expert.Name, expert.ComparedName, expert.Born, expert.Specialty) = ("专家１", "专家1", born, "政治学"));
        }
        var draw = await world.PreparedAsync();

        Assert.IsType<PersonIsTwiceInPool>(Assert.Single((await world.CommitAsync(draw)).Refusals));
        Assert.Equal([new UnavailableAreUnclear("专家1")], (await world.PrepareAsync(_plan, draw, await world.VersionAsync(draw), ["专家1"])).Verdict.Refusals);
        await using (var db = await Host.DbAsync())
        {
            await db.PoolExperts.Where(expert => expert.Name == "专家１").ExecuteUpdateAsync(set => set.SetProperty(expert => expert.DrawsServed, 3), _ct);
        }
        (await world.PrepareAsync(_plan with { LoadCap = 3 }, draw, await world.VersionAsync(draw))).Verdict.MustAllow();
        (await world.CommitAsync(draw)).MustAllow();
    }

    [Fact]
    public async Task Freeze_LeavesOutWhoMustWithdrawWhoServedAndWhoCannotCome_InNumbersOnly()
    {
        var world = await DrawWorld.BuildAsync(Host);
        await new OfficePath(Host).AcceptedAsync();
        await FilledPool.AddAsync(Host, 31, expert => (expert.Specialty, expert.UnitName) = ("政治学", TitleReview.App.DevData.Cast.Unit));
        await FilledPool.AddAsync(Host, 32, expert => (expert.Specialty, expert.DrawsServed) = ("政治学", 4));
        await FilledPool.AddAsync(Host, 33, expert => expert.Series = "工程");
        var draw = await world.PreparedAsync(_plan with { LoadCap = 4 }, ["专家1", "专家2"]);

        var pool = (await world.SeeAsync(draw))!.Pool!;

        Assert.Equal(28, pool.Rows.Count);
        Assert.Equal(
            ["与本通知的申报有应当回避的情形 1", "事先说明不能参加 2", "已参加评审4次以上 1"],
            pool.Excluded.Select(one => $"{one.Reason} {one.Count}").Order(StringComparer.Ordinal));
        var plan = (await Host.As("zhaolei").Get<GetDrawPlan>().HandleAsync(draw, _ct))!;
        Assert.Equal(("专家1\n专家2", 2), (plan.Unavailable, plan.Plan!.Unavailable.Count));
        Assert.Null(await Host.As("zhengjian").Get<GetDrawPlan>().HandleAsync(draw, _ct));
    }
}

public sealed class DrawPlanOnSqliteTests() : DrawPlanTests(UseCaseHost.SqliteAsync);

public sealed class DrawPlanOnPostgresTests(PostgresServer server) : DrawPlanTests(() => UseCaseHost.PostgresAsync(server));
