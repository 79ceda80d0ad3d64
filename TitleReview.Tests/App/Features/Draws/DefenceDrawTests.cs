using System.Globalization;
using System.Text.Json.Nodes;
using TitleReview.App.Data;
using TitleReview.App.Features.Draws;
using TitleReview.Core.Applications;
using TitleReview.Core.Draws;
using TitleReview.Core.Kernel;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Draws;

/// <summary>Rule DF-02: who is drawn from for the defence by video is computed from the applications; the mechanism is that of the experts.</summary>
public abstract class DefenceDrawTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private const string Elsewhere = "喀什地区";
    private static readonly DrawPlan _plan = new(
        "副高级申报人员视频答辩抽取", [new("副高级", 3, 2, [])], DrawWorld.Plan.Sources, null, 0, "", 0, LeavesOutRecused: false, []);

    private int _applicants;

    private DrawnForDefence Drawn => Host.Get<DrawnForDefence>();

    [Fact]
    public async Task Draw_OfThoseWhoDefendByVideo_TakesWhomTheNoticeNames_AndSaysWhoWasDrawn()
    {
        var world = await BuildAsync();
        for (var i = 0; i < 6; i++)
        {
            await AdmitAsync(world, Elsewhere);
        }
        var onSite = await AdmitAsync(world, "乌鲁木齐市");
        await AdmitAsync(world, "昌吉回族自治州直单位");
        await AdmitAsync(world, Elsewhere, "初级");
        await using var db = await Host.DbAsync();
        Assert.Empty(await Drawn.OutcomesAsync(db, world.Notice, default));

        var first = await DrawAsync(world);

        var transcript = (await world.SeeAsync(first))!.Transcript!;
        Assert.Equal((6, 3, 2), (transcript.Frozen.Rows.Count, transcript.Now[0].Members.Count, transcript.Now[0].Alternates.Count));
        Assert.Equal([new PoolExclusion("按单位所在地参加现场答辩", 2)], transcript.Frozen.Excluded);
        var outcomes = await Drawn.OutcomesAsync(db, world.Notice, default);
        Assert.Equal((6, 3, false), (outcomes.Count, outcomes.Count(one => one.Value), outcomes.ContainsKey(onSite)));
        var before = await Drawn.OfAsync(db, world.Notice, default);
        Assert.Equal(outcomes.Where(one => one.Value).Select(one => one.Key).ToHashSet(), before);
        Assert.Contains((await Host.As("zhaolei").Get<OpenSealedList>().HandleAsync(first, default))!.Rows, row => row.Name.StartsWith("2023-10", StringComparison.Ordinal));

        (await world.ReplaceAsync(first, transcript.Now[0].Members[0])).MustAllow("replace");
        var after = await Drawn.OfAsync(db, world.Notice, default);
        Assert.Equal((3, 2), (after.Count, after.Intersect(before).Count()));

        var late = await AdmitAsync(world, Elsewhere);
        var second = await DrawAsync(world, _plan with { Groups = [new("副高级（补充抽取）", 1, 0, [])] });
        Assert.Contains(new PoolExclusion("此前已经列入抽取", 6), (await world.SeeAsync(second))!.Pool!.Excluded);
        Assert.Equal(4, (await Drawn.OfAsync(db, world.Notice, default)).Count);
        Assert.Contains(late, await Drawn.OfAsync(db, world.Notice, default));
    }

    [Fact]
    public async Task Freeze_UnderANoticeThatDrawsNobody_OrWithAPlaceThatDecidesNothing_IsRefused()
    {
        var world = await BuildAsync();
        await AdmitAsync(world, "某地", number: "2023-2001");
        var draw = await PrepareAsync(world, _plan);

        Assert.Equal("2023-2001", Assert.IsType<PlacesAreUnclear>(Assert.Single((await world.CommitAsync(draw)).Refusals)).Numbers);

        var quiet = new DrawWorld(Host, await AnotherNotice.OfYearAsync(Host, 2031), world.Committee);
        Assert.IsType<NoticeDrawsNobody>(Assert.Single((await quiet.CommitAsync(await PrepareAsync(quiet, _plan))).Refusals));
    }

    private async Task<DrawWorld> BuildAsync()
    {
        var committee = (await DrawWorld.BuildAsync(Host, experts: 1)).Committee;
        var notice = await AnotherNotice.PublishAsync(
            Host, ("notice.year", 2030), ("defence_places.ranges", new JsonObject { ["副高级"] = "by_place" }),
            ("defence_places.on_site_areas", new JsonArray("乌鲁木齐市")), ("defence_places.on_site_direct_units", new JsonArray("昌吉回族自治州直单位")),
            ("defence_places.remote_modes", new JsonArray("视频", "电话")));
        return new(Host, notice, committee);
    }

    private async Task<CaseId> AdmitAsync(DrawWorld world, string place, string level = "副高级", string? number = null)
    {
        var subject = string.Create(CultureInfo.InvariantCulture, $"applicant{++_applicants}");
        await world.RegisterAsync(subject, Role.Applicant);
        var path = new OfficePath(Host);
        var file = await path.AcceptedAsync(subject, number: number ?? string.Create(CultureInfo.InvariantCulture, $"2023-{1000 + _applicants}"), under: world.Notice);
        (await path.PayAsync(file, receipt: string.Create(CultureInfo.InvariantCulture, $"{20230000 + _applicants}"))).MustAllow("pay");
        await path.ChangeAsync(file, SectionCatalogue.Basic, "place", place);
        await path.ChangeAsync(file, SectionCatalogue.Target, "level", level);
        return file;
    }

    private static async Task<DrawId> PrepareAsync(DrawWorld world, DrawPlan plan)
    {
        // nobody is left out by hand, whatever is typed
        var result = await world.PrepareAsync(plan, unavailable: ["2023-1001"], kind: DrawKind.Defence);
        result.Verdict.MustAllow();
        return result.Draw!.Value;
    }

    private async Task<DrawId> DrawAsync(DrawWorld world, DrawPlan? plan = null)
    {
        var draw = await PrepareAsync(world, plan ?? _plan);
        (await world.CommitAsync(draw)).MustAllow("commit");
        Host.Clock.Advance(TimeSpan.FromMinutes(5));
        (await world.EnterAsync(draw, 1, DrawWorld.First, "zhengjian")).MustAllow("first");
        (await world.EnterAsync(draw, 2, DrawWorld.Second, "songyan")).MustAllow("second");
        (await world.RunAsync(draw)).MustAllow("draw");
        return draw;
    }
}

public sealed class DefenceDrawOnSqliteTests() : DefenceDrawTests(UseCaseHost.SqliteAsync);

public sealed class DefenceDrawOnPostgresTests(PostgresServer server) : DefenceDrawTests(() => UseCaseHost.PostgresAsync(server));
