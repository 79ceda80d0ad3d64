using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.DevData;
using TitleReview.App.Features.Administration;
using TitleReview.App.Features.Filing;
using TitleReview.App.Features.Home;
using TitleReview.App.Features.Inbox;
using TitleReview.App.Jobs;
using TitleReview.App.Ui;
using TitleReview.Core.Filing;
using TitleReview.Core.Kernel;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Jobs;

/// <summary>Rules FB-02 and FB-04: the office is told of a filing that is due, overdue or came back, and what it lacks.</summary>
public abstract class FilingDueRemindersTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private static readonly CancellationToken _ct = CancellationToken.None;

    // the meeting of 10 November less 14 days
    private static readonly DateOnly _deadline = new(2023, 10, 27);

    [Fact]
    public async Task FilingBefore_IsRemindedOfFromMidnightInBeijing_OnceForEachStage_AndOnceWhenItIsOver()
    {
        var world = await FilingWorld.BuildAsync(Host);
        await world.PlanAsync();
        var sent = new List<int>();
        foreach (var at in (DateTime[])
        [
            BeijingTime.StartOf(_deadline.AddDays(-3)).AddMilliseconds(-1), BeijingTime.StartOf(_deadline.AddDays(-3)), BeijingTime.StartOf(_deadline.AddDays(-1)).AddMilliseconds(-1),
            BeijingTime.StartOf(_deadline.AddDays(-1)), BeijingTime.StartOf(_deadline.AddDays(1)).AddMilliseconds(-1), BeijingTime.StartOf(_deadline.AddDays(1)), BeijingTime.StartOf(_deadline.AddDays(20)),
        ])
        {
            At(at);
            sent.Add(await SendAsync());
            Assert.Equal(0, await SendAsync());
        }

        Assert.Equal([0, 1, 0, 1, 0, 1, 0], sent);
        var rows = await InboxAsync();
        Assert.Equal(["事前备案已逾期", "事前备案期限将至", "事前备案期限将至"], rows.Select(row => row.Title));
        Assert.StartsWith("“", rows[2].Text, StringComparison.Ordinal);
        Assert.Contains("的事前备案请在2023年10月27日以前报送。事前备案共8项，还缺评审工作通知、", rows[2].Text, StringComparison.Ordinal);
        Assert.Contains("应在2023年10月27日以前报送，现在还没有报送。评审会议于2023年11月10日召开，事前备案最迟应在2023年10月27日，", rows[0].Text, StringComparison.Ordinal);
        Assert.EndsWith("请补齐扫描件和电子版。", rows[0].Text, StringComparison.Ordinal);
        Assert.Equal("三", rows[0].Clause!.Clause);
        Assert.EndsWith($"/filings/{world.Notice}/Before", rows[0].Url, StringComparison.Ordinal);
        Assert.Equal([null, BeijingTime.StartOf(_deadline.AddDays(1)), BeijingTime.StartOf(_deadline.AddDays(1))], (await MessagesAsync()).OrderByDescending(message => message.At).Select(message => message.DueAt));
    }

    [Fact]
    public async Task Reminders_OfThreeInstancesAtOnce_AreSentOnce()
    {
        var world = await FilingWorld.BuildAsync(Host);
        await world.PlanAsync();
        for (var day = _deadline.AddDays(-4); day <= _deadline.AddDays(2); day = day.AddDays(1))
        {
            At(BeijingTime.StartOf(day));
            var sent = await Task.WhenAll(Task.Run(SendAsync), Task.Run(SendAsync), Task.Run(SendAsync));
            Assert.Equal(day.DayNumber - _deadline.DayNumber is -3 or -1 or 1 ? 1 : 0, sent.Sum());
        }
        Assert.Equal(3, (await MessagesAsync()).Count);
    }

    [Fact]
    public async Task Reminder_FollowsTheOfficesTimes_AndTellsWhoStandsIn_AndMovesWithTheMeeting()
    {
        var world = await FilingWorld.BuildAsync(Host);
        var meeting = await world.PlanAsync();
        (await Host.As("zhaolei").Get<SaveOfficeSettings>().HandleAsync(
            new(await Host.OrganisationAsync(Cast.Office), new Dictionary<OfficeSettingKey, string> { [OfficeSettingKey.WindowReminderDays] = "10" }, 0), _ct)).MustAllow();
        var zhaolei = await Host.PersonAsync("zhaolei");
        await using (var db = await Host.DbAsync())
        {
            var held = await db.Assignments.SingleAsync(one => one.Person == zhaolei && one.Role == Role.CommitteeOffice, _ct);
            (await Host.As("zhaolei").Get<GrantStandIn>().HandleAsync(new(held.Id, "钱芳", "qianfang", Host.Clock.Today(), new(2023, 12, 31)), _ct)).MustAllow();
        }
        At(BeijingTime.StartOf(_deadline.AddDays(-10)).AddMilliseconds(-1));
        Assert.Equal(0, await SendAsync());
        At(BeijingTime.StartOf(_deadline.AddDays(-10)));
        Assert.Equal(2, await SendAsync());
        Assert.Equal(
            new[] { zhaolei, await Host.PersonAsync("qianfang") }.OrderBy(person => person.Value), (await MessagesAsync()).Select(message => message.Person).OrderBy(person => person.Value));

        await using (var db = await Host.DbAsync())
        {
            Assert.Equal(1, await db.Meetings.Where(one => one.Id == meeting).ExecuteUpdateAsync(set => set.SetProperty(one => one.HeldOn, new DateOnly(2023, 11, 20)).SetProperty(one => one.LastOn, new DateOnly(2023, 11, 20)), _ct));
        }
        Assert.Equal(0, await SendAsync());
        At(BeijingTime.StartOf(_deadline));
        Assert.Equal(2, await SendAsync());
    }

    [Fact]
    public async Task Filing_ThatWasSent_IsNotRemindedOf_AndTheOfficeIsToldWhenItComesBack()
    {
        var world = await FilingWorld.BuildAsync(Host);
        await world.PlanAsync();
        await world.FillAsync();
        At(BeijingTime.StartOf(_deadline.AddDays(-3)));
        Assert.Equal(1, await SendAsync());
        Assert.EndsWith("事前备案8项齐全。请整理备案包后报送。", Assert.Single(await InboxAsync()).Text, StringComparison.Ordinal);
        (await world.AssembleAsync(FilingPack.Before)).MustAllow("assemble");
        (await world.SendAsync(FilingPack.Before)).MustAllow("send");
        At(BeijingTime.StartOf(_deadline.AddDays(-1)));
        Assert.Equal(0, await SendAsync());
        Assert.EndsWith("的事前备案现在“已报送”。", Assert.Single(await InboxAsync()).Text, StringComparison.Ordinal);
        var arrived = Assert.Single(await InboxAsync("gulina"));
        Assert.Equal("事前备案已报送", arrived.Title);
        Assert.EndsWith("报送，请接收后审核。", arrived.Text, StringComparison.Ordinal);
        Assert.NotNull(await world.SeeAsync(FilingPack.Before, "gulina"));
        Assert.Equal(1, Assert.Single((await Host.As("gulina").Get<GetDashboard>().HandleAsync(_ct))!.Tiles, tile => tile.Url == Urls.Filings).Count);

        (await world.ReturnAsync(FilingPack.Before, "gulina", "邀请函没有盖章。")).MustAllow("return");
        Assert.Equal(0, await SendAsync());
        var back = (await InboxAsync())[0];
        Assert.Equal("事前备案被退回", back.Title);
        Assert.Contains("被自治区职称评价中心退回：邀请函没有盖章。请补正后重新整理、报送。事前备案8项齐全。", back.Text, StringComparison.Ordinal);
        Assert.Contains("事前备案截止2023年10月27日", back.Text, StringComparison.Ordinal);
        At(BeijingTime.StartOf(_deadline.AddDays(1)));
        Assert.Equal(1, await SendAsync());
        Assert.Equal(0, await SendAsync());

        // twice returned: two messages
        (await world.AssembleAsync(FilingPack.Before)).MustAllow("again");
        (await world.SendAsync(FilingPack.Before, "补盖公章")).MustAllow("again");
        (await world.ReturnAsync(FilingPack.Before, "gulina", "还是没有盖章")).MustAllow("again");
        At(BeijingTime.StartOf(_deadline.AddDays(9)));
        Assert.Equal(0, await SendAsync());
        Assert.Equal(
            [MessageKind.FilingDue, MessageKind.FilingOverdue, MessageKind.FilingReturned, MessageKind.FilingReturned], await KindsAsync("zhaolei"));
        // the centre reads that it was sent, and nothing of what the office lacks
        Assert.Equal([MessageKind.FilingSent, MessageKind.FilingSent], await KindsAsync("gulina"));
        Assert.All(await InboxAsync("gulina"), row => Assert.EndsWith("现在“已退回”。", row.Text, StringComparison.Ordinal));
        Assert.Equal(6, (await MessagesAsync()).Count);
    }

    [Fact]
    public async Task Filing_MadeOutsideTheSystem_IsNotRemindedOf_AndIsInTimeByTheDayTheOfficeWrote()
    {
        var world = await FilingWorld.BuildAsync(Host);
        var meeting = await world.PlanAsync();
        At(BeijingTime.StartOf(_deadline.AddDays(1)));
        Assert.Equal(Outcome.Refused, (await world.SeeAsync(FilingPack.Before))!.Deadline!.Outcome);
        await using (var db = await Host.DbAsync())
        {
            Assert.Equal(1, await db.Meetings.Where(one => one.Id == meeting).ExecuteUpdateAsync(set => set.SetProperty(one => one.FiledOn, _deadline), _ct));
        }

        Assert.Equal(0, await SendAsync());

        Assert.Equal(Outcome.Pass, (await world.SeeAsync(FilingPack.Before))!.Deadline!.Outcome);
        Assert.All((await Host.As("zhaolei").Get<ListFilings>().HandleAsync(null, null, 1, _ct))!.Rows, row => Assert.False(row.IsLate));
        // and yet whoever sends it now gives a reason
        await world.FillAsync();
        (await world.AssembleAsync(FilingPack.Before)).MustAllow("assemble");
        Assert.True((await world.SeeAsync(FilingPack.Before))!.IsLate);
        Assert.IsType<LateFilingNeedsReason>(Assert.Single((await world.SendAsync(FilingPack.Before)).Refusals));
        (await world.SendAsync(FilingPack.Before, "先报送了纸质材料")).MustAllow("send");
        var seen = (await world.SeeAsync(FilingPack.Before, "gulina"))!;
        Assert.Equal((Outcome.Refused, Host.Clock.Now.UtcDateTime), (seen.Deadline!.Outcome, seen.SentAt));
        Assert.True(Assert.Single((await Host.As("gulina").Get<ListFilings>().HandleAsync(null, null, 1, _ct))!.Rows).IsLate);
    }

    [Fact]
    public async Task Filing_ThatIsCompleted_IsToldToTheOffice_AndReceivingItToNobody()
    {
        var world = await FilingWorld.BuildAsync(Host);
        await world.PlanAsync();
        await world.FillAsync();
        (await world.AssembleAsync(FilingPack.Before)).MustAllow("assemble");
        (await world.SendAsync(FilingPack.Before)).MustAllow("send");
        (await world.ReceiveAsync(FilingPack.Before, "gulina")).MustAllow("receive");
        Assert.Empty(await InboxAsync());

        (await world.CompleteAsync(FilingPack.Before, "gulina")).MustAllow("complete");

        var done = Assert.Single(await InboxAsync());
        Assert.Equal("事前备案已办结", done.Title);
        Assert.Matches("的事前备案已由自治区职称评价中心于.+办结。$", done.Text);
        Assert.Equal([MessageKind.FilingSent], await KindsAsync("gulina"));
    }

    [Fact]
    public async Task FilingAfter_IsRemindedOfBothReadingsOfTheMonth()
    {
        var world = await FilingWorld.BuildAsync(Host);
        await world.ReviewAsync();
        await SendAsync();
        var sent = new List<string>();
        for (var day = new DateOnly(2023, 12, 1); day <= new DateOnly(2023, 12, 25); day = day.AddDays(1))
        {
            At(BeijingTime.StartOf(day));
            sent.AddRange((await SendAsync()) > 0 ? [$"{day:MM-dd}"] : Array.Empty<string>());
        }

        // the meeting was on 10 November, the results were public until the 17th
        Assert.Equal(["12-07", "12-09", "12-11", "12-14", "12-16", "12-18"], sent);
        var rows = (await InboxAsync()).Where(row => row.Title.StartsWith("事后", StringComparison.Ordinal)).ToList();
        Assert.Equal(["事后备案已逾期", "事后备案期限将至", "事后备案期限将至", "事后备案已逾期", "事后备案期限将至", "事后备案期限将至"], rows.Select(row => row.Title));
        Assert.Contains("请在2023年12月10日以前报送。事后备案共4项，还缺", rows[^1].Text, StringComparison.Ordinal);
    }

    private void At(DateTime utc) => Host.Clock.Now = new DateTimeOffset(utc, TimeSpan.Zero);

    private Task<int> SendAsync() => new Reminders(Host.Get<IDbContextFactory<ReviewDb>>(), Host.Get<PolicyStore>(), Host.Clock).SendAsync(_ct);

    private async Task<IReadOnlyList<ListInbox.Row>> InboxAsync(string by = "zhaolei") => (await Host.As(by).Get<ListInbox>().HandleAsync(false, 1, _ct))!.Rows.Where(row => row.Key.StartsWith("filing:", StringComparison.Ordinal)).ToList();

    private async Task<IEnumerable<MessageKind>> KindsAsync(string of)
    {
        var person = await Host.PersonAsync(of);
        return (await MessagesAsync()).Where(message => message.Person == person).Select(message => message.Kind).Order();
    }

    private async Task<IReadOnlyList<Message>> MessagesAsync()
    {
        await using var db = await Host.DbAsync();
        return await db.Messages.AsNoTracking().Where(message => message.Key.StartsWith("filing:")).ToListAsync(_ct);
    }
}

public sealed class FilingDueRemindersOnSqliteTests() : FilingDueRemindersTests(UseCaseHost.SqliteAsync);

public sealed class FilingDueRemindersOnPostgresTests(PostgresServer server) : FilingDueRemindersTests(() => UseCaseHost.PostgresAsync(server));
