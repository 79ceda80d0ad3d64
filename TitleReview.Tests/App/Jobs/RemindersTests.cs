using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.DevData;
using TitleReview.App.Features.Administration;
using TitleReview.App.Features.Auditing;
using TitleReview.App.Jobs;
using TitleReview.Core.Kernel;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Jobs;

public abstract class RemindersTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private static readonly CancellationToken _ct = CancellationToken.None;

    // 48 hours after the return at 10:00 on 18 September
    private static readonly DateTime _deadline = BeijingTime.ToUtc(new(2023, 9, 20, 10, 0, 0, DateTimeKind.Unspecified));
    private static readonly DateTime _filingCloses = BeijingTime.StartOf(new(2023, 10, 21));

    [Theory]
    [InlineData(-24 * 3600 * 1000 - 1, 0)]
    [InlineData(-24 * 3600 * 1000, 1)]
    [InlineData(-4 * 3600 * 1000 - 1, 1)]
    [InlineData(-4 * 3600 * 1000, 1)]
    [InlineData(-1, 1)]
    [InlineData(0, 0)]
    public async Task Return_IsRemindedOf_FromEachTimeOn_AndNeverAfterTheDeadline(int milliseconds, int expected)
    {
        await ReturnedAsync();
        At(_deadline.AddMilliseconds(milliseconds));

        Assert.Equal(expected, await SendAsync());
        Assert.Equal(0, await SendAsync());
    }

    [Fact]
    public async Task Return_IsRemindedOfTwice_AndOnceAfterADowntimeOverBoth()
    {
        await ReturnedAsync();
        At(_deadline.AddHours(-24));
        Assert.Equal(1, await SendAsync());
        At(_deadline.AddHours(-4));
        Assert.Equal(1, await SendAsync());
        Assert.Equal([_deadline, _deadline], (await MessagesAsync(MessageKind.ReturnDue)).Select(message => message.DueAt));
    }

    [Fact]
    public async Task Reminder_AfterADowntime_IsTheLastOneAlone()
    {
        await ReturnedAsync();
        At(_deadline.AddHours(-3));

        Assert.Equal(1, await SendAsync());
        At(_deadline.AddHours(1));
        Assert.Equal(0, await SendAsync());
        Assert.Single(await MessagesAsync(MessageKind.ReturnDue));
    }

    /// <summary>Two instances at the same moment, many times: one message each.</summary>
    [Fact]
    public async Task Reminders_OfTwoInstancesAtOnce_AreSentOnce()
    {
        await ReturnedAsync();
        for (var hours = 24; hours >= 1; hours--)
        {
            At(_deadline.AddHours(-hours));
            var sent = await Task.WhenAll(Task.Run(SendAsync), Task.Run(SendAsync), Task.Run(SendAsync));
            Assert.Equal(hours is 24 or 4 ? 1 : 0, sent.Sum());
        }
        Assert.Equal(2, (await MessagesAsync(MessageKind.ReturnDue)).Count);
    }

    [Fact]
    public async Task Return_ThatWasSubmittedAgain_IsNotRemindedOf()
    {
        var id = await ReturnedAsync();
        (await CompleteApplication.SubmitAsync(Host, id)).MustAllow();
        At(_deadline.AddHours(-4));

        Assert.Equal(0, await SendAsync());
    }

    [Fact]
    public async Task Draft_IsRemindedOfThreeDaysAndOneDayBeforeTheFilingEnds()
    {
        await CompleteApplication.StartedAsync(Host);
        var sent = new List<int>();
        foreach (var at in (DateTime[])[_filingCloses.AddDays(-3).AddMilliseconds(-1), _filingCloses.AddDays(-3), _filingCloses.AddDays(-1), _filingCloses.AddMilliseconds(-1), _filingCloses])
        {
            At(at);
            sent.Add(await SendAsync());
        }

        Assert.Equal([0, 1, 1, 0, 0], sent);
        Assert.All(await MessagesAsync(MessageKind.ApplyDue), message => Assert.Equal(_filingCloses, message.DueAt));
    }

    [Fact]
    public async Task UnpaidApplication_IsRemindedOfBeforeThePaymentEnds_ByTheOfficesTimes()
    {
        var id = await CompleteApplication.AtOfficeAsync(Host);
        (await CompleteApplication.PassAsync(Host, id)).MustAllow();
        (await Host.As("zhaolei").Get<SaveOfficeSettings>().HandleAsync(
            new(await Host.OrganisationAsync(Cast.Office), new Dictionary<OfficeSettingKey, string> { [OfficeSettingKey.WindowReminderDays] = "5" }, 0), _ct)).MustAllow();
        var closes = BeijingTime.StartOf(new(2023, 10, 21));
        At(closes.AddDays(-5).AddMilliseconds(-1));
        Assert.Equal(0, await SendAsync());
        At(closes.AddDays(-5));

        Assert.Equal(1, await SendAsync());
        Assert.Equal(await Host.PersonAsync("zhoumin"), Assert.Single(await MessagesAsync(MessageKind.PayDue)).Person);
    }

    [Fact]
    public async Task Publicity_ThatIsOver_TellsTheUnitsOfficers_AndWhoStandsIn()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        var officer = Host.As("liqiang");
        var view = (await officer.Get<GetAuditCase>().HandleAsync(id, _ct))!;
        await CompleteApplication.AnnounceAsync(Host, id, Host.Clock.Today(), view.EarliestEnd);
        var liqiang = await Host.PersonAsync("liqiang");
        await using (var db = await Host.DbAsync())
        {
            var held = await db.Assignments.SingleAsync(one => one.Person == liqiang, _ct);
            (await officer.Get<GrantStandIn>().HandleAsync(new(held.Id, "钱芳", "qianfang", Host.Clock.Today(), view.EarliestEnd.AddDays(9)), _ct)).MustAllow();
        }
        At(BeijingTime.StartOf(view.EarliestEnd.AddDays(1)).AddMilliseconds(-1));
        Assert.Equal(0, await SendAsync());
        At(BeijingTime.StartOf(view.EarliestEnd.AddDays(1)));

        Assert.Equal(2, await SendAsync());
        Assert.Equal(0, await SendAsync());
        Assert.Equal(
            new[] { liqiang, await Host.PersonAsync("qianfang") }.OrderBy(person => person.Value),
            (await MessagesAsync(MessageKind.PublicityOver)).Select(message => message.Person).OrderBy(person => person.Value));
    }

    private void At(DateTime utc) => Host.Clock.Now = new DateTimeOffset(utc, TimeSpan.Zero);

    private Task<int> SendAsync() => new Reminders(Host.Get<IDbContextFactory<ReviewDb>>(), Host.Get<PolicyStore>(), Host.Clock).SendAsync(_ct);

    private async Task<IReadOnlyList<Message>> MessagesAsync(MessageKind kind)
    {
        await using var db = await Host.DbAsync();
        return await db.Messages.AsNoTracking().Where(message => message.Kind == kind).ToListAsync(_ct);
    }

    private async Task<CaseId> ReturnedAsync()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        (await Host.As("liqiang").Get<ReturnForCorrection>().HandleAsync(new(id, "毕业证书看不清，请重新扫描。", await CompleteApplication.VersionAsync(Host, id)), _ct)).MustAllow();
        return id;
    }
}

public sealed class RemindersOnSqliteTests() : RemindersTests(UseCaseHost.SqliteAsync);

public sealed class RemindersOnPostgresTests(PostgresServer server) : RemindersTests(() => UseCaseHost.PostgresAsync(server));
