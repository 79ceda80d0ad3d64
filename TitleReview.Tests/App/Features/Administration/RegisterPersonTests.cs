using Microsoft.EntityFrameworkCore;
using TitleReview.App.Features.Administration;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Administration;

public abstract class RegisterPersonTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    [Fact]
    public async Task Register_BySystemAdministrator_IsStoredWithOneMiddleDot()
    {
        Assert.False((await RegisterAsync("wangwei", new("https://id.example", "u-1", " 阿依古丽•买买提 "))).IsRefused);

        await using var db = await Host.DbAsync();
        var person = await db.People.SingleAsync(one => one.Subject == "u-1");
        Assert.Equal("阿依古丽·买买提", person.Name);
        Assert.Equal(1, person.Version);
        Assert.Equal(nameof(RegisterPerson), (await db.AuditEntries.OrderBy(entry => entry.Number).LastAsync()).Operation);
    }

    [Theory]
    [InlineData("sunli")]
    [InlineData("zhoumin")]
    [InlineData("sunhao")]
    public async Task Register_ByAnybodyElse_IsNotFound(string subject)
    {
        var verdict = await RegisterAsync(subject, new("https://id.example", "u-1", "张三"));

        Assert.IsType<OperationNotFound>(Assert.Single(verdict.Refusals));
    }

    [Fact]
    public async Task Register_WithNothingFilledIn_NamesEveryGap()
    {
        var verdict = await RegisterAsync("wangwei", new(" ", "", ""));

        Assert.Equal([typeof(PersonNeedsIssuer), typeof(PersonNeedsSubject), typeof(PersonNeedsName)], verdict.Refusals.Select(refusal => refusal.GetType()));
    }

    [Fact]
    public async Task Register_SameAccountTwice_IsRefusedWithTheName()
    {
        await RegisterAsync("wangwei", new("https://id.example", "u-1", "张三"));

        var verdict = await RegisterAsync("wangwei", new("https://id.example", " u-1 ", "李四"));

        Assert.Equal("张三", Assert.IsType<PersonExists>(Assert.Single(verdict.Refusals)).Name);
    }

    private Task<Verdict> RegisterAsync(string by, RegisterPerson.Command command) =>
        Host.As(by).Get<RegisterPerson>().HandleAsync(command, CancellationToken.None);
}

public sealed class RegisterPersonOnSqliteTests() : RegisterPersonTests(UseCaseHost.SqliteAsync);

public sealed class RegisterPersonOnPostgresTests(PostgresServer server) : RegisterPersonTests(() => UseCaseHost.PostgresAsync(server));
