using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TitleReview.App.Data;
using TitleReview.App.Features.Auditing;
using TitleReview.App.Features.Inbox;
using TitleReview.App.Jobs;
using TitleReview.Core.Kernel;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Jobs;

public abstract partial class MailPostTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private static readonly CancellationToken _ct = CancellationToken.None;

    private readonly FakeClock _machine = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Mail_OfAReturn_SaysWhereToRead_AndNothingOfAPersonOrCase()
    {
        await using var server = new MailServer();
        await AddressAsync("zhoumin", "zm@example.cn");
        await ReturnedAsync();

        Assert.Equal(1, await Post(server).SendAsync(_ct));
        Assert.Equal(0, await Post(server).SendAsync(_ct));

        var letter = Assert.Single(server.Letters);
        var (subject, body) = Read(letter);
        Assert.Contains("RCPT TO:<zm@example.cn>", letter, StringComparison.Ordinal);
        Assert.Equal("【职称评审系统】您有一份申报被退回修改", subject);
        Assert.Equal("您有一份申报被退回修改，请登录查看：https://zhicheng.example/inbox\n\n本邮件由系统自动发出，请勿回复。期限以系统中显示的为准。\n", body.ReplaceLineEndings("\n"));
        Assert.Matches("Message-ID: <[0-9a-f]{32}@titlereview>", letter);
        Assert.All((string[])["周敏", "2023-000001", "毕业证书", "博斯腾"], canary => Assert.DoesNotContain(canary, $"{letter}{subject}{body}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Mail_ToWhoHasGivenNoAddress_OrAfterTheMessage_IsNone()
    {
        await using var server = new MailServer();
        await ReturnedAsync();
        Assert.Equal(0, await Post(server).SendAsync(_ct));

        Host.Clock.Advance(TimeSpan.FromMinutes(1));
        await AddressAsync("zhoumin", "zm@example.cn");

        Assert.Equal(0, await Post(server).SendAsync(_ct));
        Assert.Empty(server.Letters);
    }

    [Fact]
    public async Task Mail_ThatIsRefused_IsTriedAgainLaterAndLater_AndGivenUp()
    {
        await using var server = new MailServer { IsFull = true };
        await AddressAsync("zhoumin", "zm@example.cn");
        await ReturnedAsync();
        using var log = new KeptLog();
        var waits = new List<double>();
        for (var attempt = 1; attempt <= MailClaims.MostAttempts; attempt++)
        {
            var began = _machine.Now;
            Assert.Equal(0, await Post(server, log).SendAsync(_ct));
            await using var db = await Host.DbAsync();
            var mail = await db.OutgoingMails.AsNoTracking().SingleAsync(_ct);
            Assert.Equal(attempt, mail.Attempts);
            waits.Add((mail.NextAt - began.UtcDateTime).TotalMinutes);
            _machine.Now = new DateTimeOffset(mail.NextAt, TimeSpan.Zero);
        }

        Assert.Equal([1, 4, 16, 64, 256, 1024], waits);
        server.IsFull = false;
        _machine.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await Post(server, log).SendAsync(_ct));
        Assert.DoesNotContain("zm@example.cn", log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mail_ThatWasRefusedOnce_ArrivesTheNextTime()
    {
        await using var server = new MailServer { IsFull = true };
        await AddressAsync("zhoumin", "zm@example.cn");
        await ReturnedAsync();
        await Post(server).SendAsync(_ct);
        server.IsFull = false;
        Assert.Equal(0, await Post(server).SendAsync(_ct));
        _machine.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(1, await Post(server).SendAsync(_ct));
        Assert.Single(server.Letters);
    }

    [Fact]
    public async Task Mails_OfTwoInstancesAtOnce_AreSentOnce()
    {
        await using var server = new MailServer();
        await AddressAsync("zhoumin", "zm@example.cn");
        await ReturnedAsync();

        var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Post(server).SendAsync(_ct))));

        Assert.Equal(1, sent.Sum());
        Assert.Single(server.Letters);
    }

    [Fact]
    public async Task Mail_OfADeadlineThatIsOver_IsNotSent()
    {
        await using var server = new MailServer { IsFull = true };
        await AddressAsync("zhoumin", "zm@example.cn");
        await ReturnedAsync();
        Host.Clock.Advance(TimeSpan.FromHours(45));
        (await Host.As("zhoumin").Get<ReadMessages>().HandleAsync(key: null, _ct)).MustAllow();
        Assert.Equal(1, await new Reminders(Host.Get<IDbContextFactory<ReviewDb>>(), Host.Get<PolicyStore>(), Host.Clock).SendAsync(_ct));
        await Post(server).SendAsync(_ct);
        server.IsFull = false;
        _machine.Advance(TimeSpan.FromHours(4));
        Host.Clock.Advance(TimeSpan.FromHours(4));

        Assert.Equal(0, await Post(server).SendAsync(_ct));
        Assert.Empty(server.Letters);
    }

    private MailPost Post(MailServer server, KeptLog? log = null)
    {
        var claims = new MailClaims(Host.Get<IDbContextFactory<ReviewDb>>(), Host.Get<MailAddresses>(), Host.Clock, _machine);
        var options = new MailOptions { IsOn = true, Host = "127.0.0.1", Port = server.Port, From = "zhicheng@example.cn", SiteAddress = "https://zhicheng.example/" };
        return new(claims, Options.Create(options), (log?.Factory ?? LoggerFactory.Create(static _ => { })).CreateLogger<MailPost>());
    }

    private async Task AddressAsync(string subject, string address) => (await Host.As(subject).Get<SetMailAddress>().HandleAsync(new(address, 0), _ct)).MustAllow();

    private async Task<CaseId> ReturnedAsync()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        (await Host.As("liqiang").Get<ReturnForCorrection>().HandleAsync(new(id, "毕业证书看不清，请重新扫描。", await CompleteApplication.VersionAsync(Host, id)), _ct)).MustAllow();
        return id;
    }

    private static (string Subject, string Body) Read(string letter)
    {
        var subject = string.Concat(EncodedWord().Matches(Header().Match(letter).Value).Select(word => Encoding.UTF8.GetString(Convert.FromBase64String(word.Groups[1].Value))));
        var body = letter[letter.IndexOf(Environment.NewLine + Environment.NewLine, letter.IndexOf("Subject:", StringComparison.OrdinalIgnoreCase), StringComparison.Ordinal)..].Trim();
        Assert.Contains("base64", letter, StringComparison.OrdinalIgnoreCase);
        return (subject, Encoding.UTF8.GetString(Convert.FromBase64String(body.ReplaceLineEndings(""))));
    }

    [GeneratedRegex(@"Subject:.*(?:\r?\n[ \t].*)*", RegexOptions.IgnoreCase)]
    private static partial Regex Header();

    [GeneratedRegex(@"=\?utf-8\?B\?([^?]+)\?=", RegexOptions.IgnoreCase)]
    private static partial Regex EncodedWord();
}

public sealed class MailPostOnSqliteTests() : MailPostTests(UseCaseHost.SqliteAsync);

public sealed class MailPostOnPostgresTests(PostgresServer server) : MailPostTests(() => UseCaseHost.PostgresAsync(server));
