using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Features.Notices;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;
using TitleReview.Tests.App.Features.Committees;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Notices;

public abstract class NoticeTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    [Fact]
    public async Task List_ForAnApplicant_ShowsTheNoticeAndItsWindows()
    {
        var view = await ListAsync("zhoumin");

        Assert.True(view!.MayApply);
        Assert.Empty(view.Packs);
        var row = Assert.Single(view.Rows);
        Assert.Equal((2023, "党干校教师", "初级、中级"), (row.Year, row.Series, row.Levels));
        Assert.Equal(
            [("网上申报", "还剩32天"), ("缴费", "还剩32天"), ("纸质材料报送", "未开始"), ("答辩（拟定）", "未开始")],
            row.Windows.Select(window => (window.Title, window.State)));
    }

    [Theory]
    [InlineData(10, 20, 15, 59, "还剩1分钟")]
    [InlineData(10, 20, 16, 0, "已截止")]
    public async Task List_AtTheEndOfTheWindow_FollowsTheClock(int month, int day, int hour, int minute, string state)
    {
        Host.Clock.Now = new DateTimeOffset(2023, month, day, hour, minute, 0, TimeSpan.Zero);

        Assert.Equal(state, Assert.Single((await ListAsync("zhoumin"))!.Rows).Windows[0].State);
    }

    [Fact]
    public async Task List_ForTheOffice_OffersWhatIsNotPublished()
    {
        Assert.Equal(["online-requirements-2023", "senior-review-2020"], (await ListAsync("zhaolei"))!.Packs.Select(pack => pack.PolicyId));
        await WithdrawAsync();

        var view = await ListAsync("zhaolei");

        Assert.Empty(view!.Rows);
        Assert.Equal([TestWorld.PolicyId, "online-requirements-2023", "senior-review-2020"], view.Packs.Select(pack => pack.PolicyId));
        Assert.Empty((await ListAsync("zhoumin"))!.Packs);
    }

    [Fact]
    public async Task List_ForAStranger_IsNothing() => Assert.Null(await ListAsync("sunhao"));

    [Fact]
    public async Task Get_ShowsEveryValueWithItsSource()
    {
        var view = await GetAsync("zhoumin", await NoticeAsync());

        var hours = view!.Groups.Single(group => group.Title == "提交与退回").Values.Single(value => value.Title == "退回后再次提交的时限");
        Assert.Equal(["48小时"], hours.Lines);
        Assert.Equal("四（三）", hours.Source.Clause);
        Assert.False(hours.IsProposed);
        Assert.True(view.Groups.Single(group => group.Title == "量化赋分").Values.Single(value => value.Title == "满分").IsProposed);
        Assert.Equal(64, view.PolicyHash.Length);
    }

    [Fact]
    public async Task Get_OfNone_OrByAStranger_IsNothing()
    {
        Assert.Null(await GetAsync("zhoumin", new NoticeId(Guid.NewGuid())));
        Assert.Null(await GetAsync("sunhao", await NoticeAsync()));
    }

    [Theory]
    [InlineData("zhoumin")]
    [InlineData("wangwei")]
    [InlineData("sunhao")]
    public async Task Publish_ByAnybodyButTheOffice_IsNotFound(string subject) =>
        Assert.IsType<OperationNotFound>(Assert.Single((await PublishAsync(subject, TestWorld.PolicyId)).Refusals));

    [Fact]
    public async Task Publish_OfAnUnknownPack_IsRefused() =>
        Assert.IsType<PolicyIsUnknown>(Assert.Single((await PublishAsync("zhaolei", "party-school-1999")).Refusals));

    [Fact]
    public async Task Publish_ByAnOfficeWithoutACommitteeInForce_IsRefused()
    {
        await using (var db = await Host.DbAsync())
        {
            await db.CommitteeRegistrations.ExecuteUpdateAsync(set => set.SetProperty(one => one.ValidUntil, Host.Clock.Today()));
        }
        Host.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal([new NoCommitteeMayReview()], (await PublishAsync("zhaolei", "senior-review-2020")).Refusals);
        await ActiveCommittee.NoneAsync(Host);
        Assert.Equal([new NoCommitteeMayReview()], (await PublishAsync("zhaolei", "senior-review-2020")).Refusals);
        await new RegistrationWalk(Host).HandInAsync();
        Assert.Equal([new NoCommitteeMayReview()], (await PublishAsync("zhaolei", "senior-review-2020")).Refusals);

        await ActiveCommittee.ApprovedAsync(Host);
        (await PublishAsync("zhaolei", "senior-review-2020")).MustAllow();
    }

    [Fact]
    public async Task Publish_TwiceAtOnce_IsDoneOnce()
    {
        await WithdrawAsync();

        var verdicts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => PublishAsync("zhaolei", TestWorld.PolicyId))));

        Assert.Single(verdicts, verdict => !verdict.IsRefused);
        Assert.Single((await ListAsync("zhaolei"))!.Rows);
    }

    private Task<Verdict> PublishAsync(string by, string policyId) => Host.As(by).Get<PublishNotice>().HandleAsync(new(policyId), CancellationToken.None);

    private Task<ListNotices.View?> ListAsync(string by) => Host.As(by).Get<ListNotices>().HandleAsync(CancellationToken.None);

    private Task<GetNotice.View?> GetAsync(string by, NoticeId id) => Host.As(by).Get<GetNotice>().HandleAsync(id, CancellationToken.None);

    private async Task<NoticeId> NoticeAsync()
    {
        await using var db = await Host.DbAsync();
        return await db.Notices.Select(notice => notice.Id).SingleAsync();
    }

    // there is no such use case: a world in which it was never published
    private async Task WithdrawAsync()
    {
        await using var db = await Host.DbAsync();
        await db.Notices.ExecuteDeleteAsync();
    }
}

public sealed class NoticeOnSqliteTests() : NoticeTests(UseCaseHost.SqliteAsync);

public sealed class NoticeOnPostgresTests(PostgresServer server) : NoticeTests(() => UseCaseHost.PostgresAsync(server));
