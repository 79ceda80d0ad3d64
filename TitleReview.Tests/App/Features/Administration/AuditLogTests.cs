using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Features.Administration;
using TitleReview.App.Features.Notices;
using TitleReview.Core.Kernel;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Administration;

public abstract class AuditLogTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    [Fact]
    public async Task List_NewestFirst_WithNameOrSystem()
    {
        var view = await ListAsync("wuhao", operation: null, 1);

        Assert.Equal([("赵磊", nameof(PublishNotice)), ("", "BuildTestWorld")], view!.Rows.Select(row => (row.Actor, row.Operation)));
        Assert.Equal([2L, 1L], view.Rows.Select(row => row.Number));
        Assert.Equal(Host.Clock.UtcNow(), view.Rows[0].At);
    }

    [Fact]
    public async Task List_ByOperation_CountsOnlyThose()
    {
        var view = await ListAsync("wuhao", nameof(PublishNotice), 1);

        Assert.Equal(1, view!.Total);
        Assert.Equal(nameof(PublishNotice), Assert.Single(view.Rows).Operation);
        Assert.Equal(2, view.Operations.Count);
    }

    [Fact]
    public async Task List_SecondPage_GoesOn()
    {
        for (var day = 0; day < ListAuditLog.PageSize; day++)
        {
            await Host.As("zhaolei").Get<SetCalendarDay>().HandleAsync(
                new(CalendarLayer.Prefecture, new DateOnly(2023, 10, 1).AddDays(day), IsWorkday: true, "上班", Version: 0), CancellationToken.None);
        }

        Assert.Equal([2L, 1L], (await ListAsync("wuhao", operation: "", 2))!.Rows.Select(row => row.Number));
    }

    [Theory]
    [InlineData("wangwei")]
    [InlineData("sunli")]
    [InlineData("sunhao")]
    public async Task ListAndVerify_ByAnybodyElse_AreNothing(string subject)
    {
        Assert.Null(await ListAsync(subject, operation: null, 1));
        Assert.Null(await VerifyAsync(subject));
    }

    [Fact]
    public async Task Verify_WholeChain_Holds()
    {
        var newest = (await ListAsync("wuhao", operation: null, 1))!.Rows[0];

        Assert.Equal(new VerifyAuditChain.Result(2, FirstBreak: null, newest.Hash), await VerifyAsync("wuhao"));
    }

    [Fact]
    public async Task Verify_AfterAnEntryWasChanged_NamesIt()
    {
        await using (var db = await Host.DbAsync())
        {
            await db.UnlockAuditAsync();
            await db.AuditEntries.Where(entry => entry.Number == 2).ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Subject, "another"));
        }
        Host.IsDamagedOnPurpose = true;

        Assert.Equal(2, (await VerifyAsync("wuhao"))!.FirstBreak);
    }

    private Task<ListAuditLog.View?> ListAsync(string by, string? operation, int page) => Host.As(by).Get<ListAuditLog>().HandleAsync(operation, page, CancellationToken.None);

    private Task<VerifyAuditChain.Result?> VerifyAsync(string by) => Host.As(by).Get<VerifyAuditChain>().HandleAsync(CancellationToken.None);
}

public sealed class AuditLogOnSqliteTests() : AuditLogTests(UseCaseHost.SqliteAsync);

public sealed class AuditLogOnPostgresTests(PostgresServer server) : AuditLogTests(() => UseCaseHost.PostgresAsync(server));
