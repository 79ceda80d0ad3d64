using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.Features.Applications;
using TitleReview.App.Features.Auditing;
using TitleReview.App.Features.Home;
using TitleReview.App.Features.Publicity;
using TitleReview.Core.Kernel;
using TitleReview.Core.Publicity;
using TitleReview.Core.Policies;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Home;

/// <summary>Each tile says by when its work is due, or since when it waits.</summary>
public abstract class DashboardDueTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    [Fact]
    public async Task Applicant_InTheWindow_ReadsWhenItCloses()
    {
        Assert.Equal("申报至2023年10月20日，还剩32天", await DueAsync("zhoumin", "可申报的评审通知"));
        Assert.Equal("", await DueAsync("zhoumin", "我的申报：待填写、待修改"));

        await CompleteApplication.StartedAsync(Host);

        Assert.Equal("最早一份须在2023年10月20日 24:00前提交，还剩32天", await DueAsync("zhoumin", "我的申报：待填写、待修改"));
    }

    [Theory]
    [InlineData("2023-09-01", "2023年9月15日起申报")]
    [InlineData("2023-10-21", "申报已于2023年10月20日截止")]
    public async Task Applicant_OutsideTheWindow_ReadsSo(string day, string expected)
    {
        Host.Clock.Now = new DateTimeOffset(DateTime.Parse(day, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.Zero);

        Assert.Equal(expected, await DueAsync("zhoumin", "可申报的评审通知"));
    }

    [Fact]
    public async Task Returned_CountsFromTheReturn()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        (await Host.As("liqiang").Get<ReturnForCorrection>().HandleAsync(new(id, "毕业证书看不清，请重新扫描。", await CompleteApplication.VersionAsync(Host, id)), CancellationToken.None)).MustAllow();

        Assert.Equal("最早一份须在2023年9月20日 10:00前提交，还剩2天", await DueAsync("zhoumin", "我的申报：待填写、待修改"));
    }

    [Fact]
    public async Task Returned_CountedInWorkdaysOfAYearNotKnown_Warns()
    {
        await using (var db = await Host.DbAsync())
        {
            var policy = Policy.Thaw((await db.FrozenPolicies.SingleAsync()).Json.Replace("\"hours\"", "\"workdays\"", StringComparison.Ordinal));
            db.FrozenPolicies.Add(new FrozenPolicy { Hash = policy.Hash, Json = policy.Frozen });
            await db.SaveChangesAsync();
            await db.Notices.ExecuteUpdateAsync(row => row.SetProperty(notice => notice.PolicyHash, policy.Hash));
        }
        var id = await CompleteApplication.SubmittedAsync(Host);
        Host.Clock.Now = new DateTimeOffset(BeijingTime.StartOf(new(2024, 9, 2)), TimeSpan.Zero);
        (await Host.As("liqiang").Get<ReturnForCorrection>().HandleAsync(new(id, "毕业证书看不清，请重新扫描。", await CompleteApplication.VersionAsync(Host, id)), CancellationToken.None)).MustAllow();

        Assert.Contains("2024年尚未录入自治区放假安排", await DueAsync("zhoumin", "我的申报：待填写、待修改"), StringComparison.Ordinal);
        var me = Host.As("zhoumin");
        Assert.Contains("2024年", Assert.Single((await me.Get<ListMyApplications>().HandleAsync(year: null, stage: null, 1, CancellationToken.None))!.Rows).Warning, StringComparison.Ordinal);
        Assert.Contains("2024年", (await me.Get<GetApplication>().HandleAsync(id, null, CancellationToken.None))!.DeadlineWarning, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unit_ReadsSinceWhen_AndWhatMayBePassedOn()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        Assert.Equal("最早一份自2023年9月18日 10:00起等待", await DueAsync("liqiang", "待单位审核"));

        var officer = Host.As("liqiang");
        var view = (await officer.Get<GetAuditCase>().HandleAsync(id, CancellationToken.None))!;
        await CompleteApplication.AnnounceAsync(Host, id, Host.Clock.Today(), view.EarliestEnd);
        Assert.DoesNotContain("公示期满", await DueAsync("liqiang", "待单位审核"), StringComparison.Ordinal);
        Host.Clock.Now = new DateTimeOffset(BeijingTime.StartOf(view.EarliestEnd.AddDays(1)), TimeSpan.Zero);

        Assert.Equal("最早一份自2023年9月18日 10:00起等待；公示期满、可以审核通过的1份", await DueAsync("liqiang", "待单位审核"));
        (await officer.Get<RecordObjection>().HandleAsync(new(id, Host.Clock.Today(), ObjectionChannel.Letter, IsNamed: true, "反映业绩不实"), CancellationToken.None)).MustAllow();
        Assert.DoesNotContain("可以审核通过", await DueAsync("liqiang", "待单位审核"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OfficeAndFinance_ReadSinceWhenAndUntilWhen()
    {
        Assert.Equal("", await DueAsync("zhaolei", "待形式审核"));
        var id = await CompleteApplication.AtOfficeAsync(Host);
        Assert.Equal($"最早一份自{TitleReview.App.Ui.Say.Moment(Host.Clock.UtcNow())}起等待", await DueAsync("zhaolei", "待形式审核"));
        Assert.Equal("", await DueAsync("qianfang", "待登记缴费"));

        (await CompleteApplication.PassAsync(Host, id)).MustAllow();

        Assert.StartsWith("缴费至2023年10月20日，还剩", await DueAsync("qianfang", "待登记缴费"), StringComparison.Ordinal);
    }

    private async Task<string> DueAsync(string who, string title) =>
        (await Host.As(who).Get<GetDashboard>().HandleAsync(CancellationToken.None))!.Tiles.Single(tile => tile.Title == title).Due;
}

public sealed class DashboardDueOnSqliteTests() : DashboardDueTests(UseCaseHost.SqliteAsync);

public sealed class DashboardDueOnPostgresTests(PostgresServer server) : DashboardDueTests(() => UseCaseHost.PostgresAsync(server));
