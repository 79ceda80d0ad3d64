using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data.Rows;
using TitleReview.App.DevData;
using TitleReview.App.Features.Administration;
using TitleReview.App.Features.Auditing;
using TitleReview.App.Features.Home;
using TitleReview.App.Features.Inbox;
using TitleReview.App.Realtime;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Inbox;

public abstract class InboxTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private static readonly CancellationToken _ct = CancellationToken.None;

    /// <summary>Rule SB-05: the notice stands in the inbox with the return itself, with its deadline and the office's telephone.</summary>
    [Fact]
    public async Task Return_StandsInTheInbox_WithReasonDeadlineClauseAndTelephone()
    {
        (await Host.As("zhaolei").Get<SaveOfficeSettings>().HandleAsync(
            new(await Host.OrganisationAsync(Cast.Office), new Dictionary<OfficeSettingKey, string> { [OfficeSettingKey.Telephone] = "0996-0000000" }, 0), _ct)).MustAllow();
        var id = await ReturnedAsync();

        var view = await ListAsync("zhoumin");

        var row = Assert.Single(view.Rows);
        Assert.Equal("申报被退回修改", row.Title);
        Assert.Equal("申报2023-000001被退回修改：毕业证书看不清，请重新扫描。请在2023年9月20日 10:00前修改并再次提交，逾期未提交的视为放弃申报。评审委员会办公室咨询电话：0996-0000000。", row.Text);
        Assert.Contains("四（三）", row.Clause!.ToString(), StringComparison.Ordinal);
        Assert.Equal((1, false, $"/applications/{id}"), (view.Unread, row.IsRead, row.Url));
        Assert.Empty((await ListAsync("liqiang")).Rows);
    }

    [Fact]
    public async Task Way_OfAnApplication_IsToldStepByStep_AndNothingOfTheExperts()
    {
        var id = await CompleteApplication.AtOfficeAsync(Host);
        (await CompleteApplication.PassAsync(Host, id)).MustAllow();

        Assert.Equal(
            ["申报2023-000001：形式审核通过，现处于“评审委员会已接收材料，待缴费”阶段。", "申报2023-000001：单位审核通过，报评委会办公室，现处于“形式审核”阶段。"],
            (await ListAsync("zhoumin")).Rows.Select(row => row.Text));
        await using var db = await Host.DbAsync();
        var file = await db.Cases.SingleAsync(one => one.Id == id, _ct);
        var office = new Actor(await Host.PersonAsync("zhaolei"), "赵磊", [new HeldRole(Role.CommitteeOffice, file.Office)]);
        var known = await db.Messages.CountAsync(_ct);
        file.Take(Act.RecordFee, new Actor(await Host.PersonAsync("qianfang"), "钱芳", [new HeldRole(Role.FinanceOffice, file.Office)]), Host.Clock.GetUtcNow().UtcDateTime);
        file.Take(Act.HandOver, office, Host.Clock.GetUtcNow().UtcDateTime);
        file.Take(Act.CloseScoring, office, Host.Clock.GetUtcNow().UtcDateTime);
        file.Take(Act.RecordNotPassed, office, Host.Clock.GetUtcNow().UtcDateTime);
        db.Audit(default, Host.Clock.GetUtcNow().UtcDateTime, "Walk", "test");
        (await db.SaveAsync(_ct)).MustAllow();
        Assert.Equal(known + 1, await db.Messages.CountAsync(_ct));
        Host.IsDamagedOnPurpose = true;
    }

    [Fact]
    public async Task Read_OfOneOrAll_CountsInTheMenu_AndIsAnnounced()
    {
        var told = 0;
        using var following = Host.Get<QueueBoard>().Subscribe(QueueNames.OfPerson(await Host.PersonAsync("zhoumin")), () => { Interlocked.Increment(ref told); return Task.CompletedTask; });
        await ReturnedAsync();
        Assert.Equal(1, await UnreadAsync("zhoumin"));
        Assert.True(told > 0);
        (await Host.As("liqiang").Get<ReadMessages>().HandleAsync(key: null, _ct)).MustAllow();
        Assert.Equal(1, await UnreadAsync("zhoumin"));
        Assert.Contains((await Host.As("zhoumin").Get<GetDashboard>().HandleAsync(_ct))!.Tiles, tile => tile is { Title: "收件箱：未读消息", Count: 1 });

        var before = told;
        (await Host.As("zhoumin").Get<ReadMessages>().HandleAsync((await ListAsync("zhoumin")).Rows[0].Key, _ct)).MustAllow();

        Assert.Equal(0, await UnreadAsync("zhoumin"));
        Assert.True(told > before);
        Assert.Empty((await ListAsync("zhoumin", unreadOnly: true)).Rows);
        Assert.True(Assert.Single((await ListAsync("zhoumin")).Rows).IsRead);
    }

    [Fact]
    public async Task StandIn_IsAskedByName_InTheInbox()
    {
        var person = await Host.PersonAsync("liqiang");
        await using var db = await Host.DbAsync();
        var held = await db.Assignments.SingleAsync(one => one.Person == person, _ct);
        (await Host.As("liqiang").Get<GrantStandIn>().HandleAsync(new(held.Id, "钱芳", "qianfang", new(2023, 9, 18), new(2023, 9, 20)), _ct)).MustAllow();

        Assert.Equal(
            "李强委托您代理“推荐单位经办人”（博斯腾县委党校），自2023年9月18日至2023年9月20日。办理记录将同时记载两人姓名。",
            Assert.Single((await ListAsync("qianfang")).Rows).Text);
    }

    [Theory]
    [InlineData("name", false)]
    [InlineData("name@example", false)]
    [InlineData("周敏 <name@example.cn>", false)]
    [InlineData("name@example.cn,other@example.cn", false)]
    [InlineData("name@example.cn\r\nBcc: other@example.cn", false)]
    [InlineData(" name@example.cn ", true)]
    [InlineData("", true)]
    public async Task MailAddress_IsABareOne_OrNone(string address, bool isTaken)
    {
        var verdict = await Host.As("zhoumin").Get<SetMailAddress>().HandleAsync(new(address, 0), _ct);

        Assert.Equal(isTaken, !verdict.IsRefused);
        if (!isTaken)
        {
            Assert.IsType<MailAddressIsWrong>(Assert.Single(verdict.Refusals));
        }
        Assert.Equal(isTaken && address.Length > 0 ? "name@example.cn" : null, (await ListAsync("zhoumin")).Address);
    }

    [Fact]
    public async Task MailAddress_IsEncryptedAtRest_AndChangedByVersion()
    {
        (await Host.As("zhoumin").Get<SetMailAddress>().HandleAsync(new("name@example.cn", 0), _ct)).MustAllow();
        Assert.IsType<PageIsStale>(Assert.Single((await Host.As("zhoumin").Get<SetMailAddress>().HandleAsync(new("other@example.cn", 0), _ct)).Refusals));
        await using (var db = await Host.DbAsync())
        {
            Assert.DoesNotContain("example", System.Text.Encoding.UTF8.GetString(Convert.FromBase64String((await db.MailAddresses.SingleAsync(_ct)).Box)), StringComparison.Ordinal);
        }

        (await Host.As("zhoumin").Get<SetMailAddress>().HandleAsync(new("", 1), _ct)).MustAllow();
        Assert.Null((await ListAsync("zhoumin")).Address);
    }

    [Fact]
    public async Task Inbox_OfAStranger_IsNothing()
    {
        Assert.Null(await Host.As("sunhao").Get<ListInbox>().HandleAsync(unreadOnly: false, 1, _ct));
        Assert.IsType<OperationNotFound>(Assert.Single((await Host.As("sunhao").Get<ReadMessages>().HandleAsync(key: null, _ct)).Refusals));
        Assert.IsType<OperationNotFound>(Assert.Single((await Host.As("sunhao").Get<SetMailAddress>().HandleAsync(new("name@example.cn", 0), _ct)).Refusals));
    }

    private async Task<CaseId> ReturnedAsync()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        (await Host.As("liqiang").Get<ReturnForCorrection>().HandleAsync(new(id, "毕业证书看不清，请重新扫描。", await CompleteApplication.VersionAsync(Host, id)), _ct)).MustAllow();
        return id;
    }

    private async Task<ListInbox.View> ListAsync(string subject, bool unreadOnly = false) => (await Host.As(subject).Get<ListInbox>().HandleAsync(unreadOnly, 1, _ct))!;

    private async Task<int> UnreadAsync(string subject) => (await Host.As(subject).Get<GetMenu>().HandleAsync(_ct)).Single(item => item.Title == "收件箱").Unread;
}

public sealed class InboxOnSqliteTests() : InboxTests(UseCaseHost.SqliteAsync);

public sealed class InboxOnPostgresTests(PostgresServer server) : InboxTests(() => UseCaseHost.PostgresAsync(server));
