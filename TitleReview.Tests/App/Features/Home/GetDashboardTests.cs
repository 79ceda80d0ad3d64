using Microsoft.EntityFrameworkCore;
using TitleReview.App.Features.Auditing;
using TitleReview.App.Features.Home;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Home;

public abstract class GetDashboardTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    [Fact]
    public async Task Tiles_FollowTheCaseFromRoleToRole()
    {
        var id = await CompleteApplication.ReadyAsync(Host);
        Assert.Equal((1, 0, 0, 0), await WaitingAsync());

        (await CompleteApplication.SubmitAsync(Host, id)).MustAllow();
        Assert.Equal((0, 1, 0, 0), await WaitingAsync());
        Assert.Equal(0, await CountAsync("halida", "待单位审核"));
        Assert.Equal(0, await CountAsync("magang", "我的申报：待填写、待修改"));

        await CompleteApplication.PassUnitAsync(Host, id);
        Assert.Equal((0, 0, 1, 0), await WaitingAsync());

        (await CompleteApplication.PassAsync(Host, id)).MustAllow();
        Assert.Equal((0, 0, 0, 1), await WaitingAsync());
    }

    [Theory]
    [InlineData("zhoumin", "可申报的评审通知", 1)]
    [InlineData("chenjing", "待评审", 0)]
    [InlineData("wangwei", "单位", 8)]
    [InlineData("sunli", "任职", 18)]
    [InlineData("wuhao", "审计记录", 2)]
    [InlineData("wuhao", "做过泄露检查的申报", 0)]
    [InlineData("gulina", "评审通知", 1)]
    public async Task Tile_OfARole_Counts(string subject, string tile, int count) => Assert.Equal(count, await CountAsync(subject, tile));

    /// <summary>Nobody starts at an empty page.</summary>
    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Dashboard_OfEveryRole_HasATile(Role role)
    {
        var (person, office) = (await Host.PersonAsync("qianfang"), await Host.OrganisationAsync(TitleReview.App.DevData.Cast.Office));
        await using (var db = await Host.DbAsync())
        {
            await db.Assignments.Where(held => held.Person == person).ExecuteUpdateAsync(set => set.SetProperty(held => held.Role, role).SetProperty(held => held.Organisation, office));
        }

        var tiles = (await Host.As("qianfang").Get<GetDashboard>().HandleAsync(CancellationToken.None))!.Tiles;

        Assert.NotEmpty(tiles);
        Assert.All(tiles, tile => Assert.StartsWith("/", tile.Url, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Tiles_StandInOrderOfTimeLeft()
    {
        await CompleteApplication.StartedAsync(Host);
        var tiles = (await Host.As("zhoumin").Get<GetDashboard>().HandleAsync(CancellationToken.None))!.Tiles;

        Assert.Equal(tiles.OrderBy(tile => tile.Count == 0).ThenBy(tile => tile.At ?? DateTime.MaxValue).Select(tile => tile.Title), tiles.Select(tile => tile.Title));
        Assert.Equal("个人信息：待完善", tiles[^1].Title);
        Assert.Equal(new DateTime(2023, 10, 20, 16, 0, 0, DateTimeKind.Utc), tiles[0].At);
    }

    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    [Fact]
    public async Task Dashboard_OfAStranger_IsNothing()
    {
        Assert.Null(await Host.As("sunhao").Get<GetDashboard>().HandleAsync(CancellationToken.None));
        Assert.Empty(await Host.As("sunhao").Get<GetMenu>().HandleAsync(CancellationToken.None));
    }

    [Theory]
    [InlineData("zhoumin", "评审通知 我的申报 个人信息 申请入专家库 回避申明 我的证书 工作日历 收件箱")]
    [InlineData("liqiang", "评审通知 审核 花名册 缴费批次 专家库 申请入专家库 答辩通知 工作日历 代理 收件箱")]
    [InlineData("qianfang", "评审通知 缴费 缴费批次 银行流水 工作日历 代理 收件箱")]
    [InlineData("chenjing", "评审通知 申请入专家库 回避申明 评审任务 答辩现场 评审会 表决 工作日历 收件箱")]
    [InlineData("wuhao", "评审通知 泄露检查 工作日历 审计日志 收件箱")]
    public async Task Menu_OfARole_HasItsPagesAlone(string subject, string titles) =>
        Assert.Equal(titles, string.Join(' ', (await Host.As(subject).Get<GetMenu>().HandleAsync(CancellationToken.None)).Select(item => item.Title)));

    [Theory]
    [InlineData("/fees", "/fees")]
    [InlineData("/fees/batches", "/fees/batches")]
    [InlineData("/fees/batches/8a1c?page=2", "/fees/batches")]
    [InlineData("/fees/overdue#list", "/fees")]
    [InlineData("/feesandmore", null)]
    [InlineData("/", null)]
    public void Nearest_OfEntriesBelowEachOther_IsTheLongest(string address, string? entry) =>
        Assert.Equal(entry, GetMenu.Nearest([new("缴费", "/fees"), new("缴费批次", "/fees/batches")], address));

    /// <summary>Security study 9, 60: a page that was open before the role ended can do nothing after.</summary>
    [Fact]
    public async Task Role_ThatEndedYesterday_ActsNoMoreInAnOpenPage()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        var officer = Host.As("liqiang");
        Assert.NotNull(await officer.Get<GetAuditCase>().HandleAsync(id, CancellationToken.None));
        var person = await Host.PersonAsync("liqiang");
        await using (var db = await Host.DbAsync())
        {
            await db.Assignments.Where(held => held.Person == person).ExecuteUpdateAsync(set => set.SetProperty(held => held.ToOn, new DateOnly(2023, 9, 17)));
        }

        Assert.Null(await officer.Get<GetAuditCase>().HandleAsync(id, CancellationToken.None));
        Assert.Null(await officer.Get<ListAuditQueue>().HandleAsync(new(), CancellationToken.None));
        var version = await CompleteApplication.VersionAsync(Host, id);
        Assert.IsType<CaseNotFound>(Assert.Single((await officer.Get<ReturnForCorrection>().HandleAsync(new(id, "请修改", version), CancellationToken.None)).Refusals));
        Assert.Empty((await officer.Get<GetDashboard>().HandleAsync(CancellationToken.None))!.Tiles);
    }

    private async Task<(int Applicant, int Unit, int Office, int Finance)> WaitingAsync() => (
        await CountAsync("zhoumin", "我的申报：待填写、待修改"),
        await CountAsync("liqiang", "待单位审核"),
        await CountAsync("zhaolei", "待形式审核"),
        await CountAsync("qianfang", "待登记缴费"));

    private async Task<int> CountAsync(string subject, string tile) =>
        (await Host.As(subject).Get<GetDashboard>().HandleAsync(CancellationToken.None))!.Tiles.Single(candidate => candidate.Title == tile).Count;
}

public sealed class GetDashboardOnSqliteTests() : GetDashboardTests(UseCaseHost.SqliteAsync);

public sealed class GetDashboardOnPostgresTests(PostgresServer server) : GetDashboardTests(() => UseCaseHost.PostgresAsync(server));
