using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.DevData;
using TitleReview.App.Features.Notices;
using Xunit;

namespace TitleReview.Tests.Hosting;

public abstract class UseCaseHostTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    [Fact]
    public async Task World_WhenBuilt_HasTheCastAndTheNotice()
    {
        await using var db = await Host.DbAsync();

        Assert.Equal(Cast.People.Count, await db.People.CountAsync());
        var notice = await db.Notices.SingleAsync();
        Assert.Equal(TestWorld.PolicyId, notice.PolicyId);
        Assert.Equal(Host.Clock.UtcNow(), notice.PublishedAt);
        var policy = await Host.Get<PolicyStore>().PolicyAsync(db, notice.PolicyHash, CancellationToken.None);
        Assert.Equal(notice.Title, policy.Title);
    }

    [Fact]
    public async Task AuditChain_WhenBuilt_Holds()
    {
        await using var db = await Host.DbAsync();
        var entries = await db.AuditEntries.AsNoTracking().OrderBy(entry => entry.Number).ToListAsync();

        Assert.Equal(["BuildTestWorld", nameof(PublishNotice)], entries.Select(entry => entry.Operation));
        Assert.Null(AuditChain.FirstBreak(entries));
    }

    [Fact]
    public async Task PublishNotice_Again_IsRefused()
    {
        var verdict = await Host.As("zhaolei").Get<PublishNotice>().HandleAsync(new(TestWorld.PolicyId), CancellationToken.None);

        Assert.IsType<NoticeIsPublished>(Assert.Single(verdict.Refusals));
    }

    [Fact]
    public async Task ThrowIfInconsistent_InADamagedWorld_Throws()
    {
        await using (var db = await Host.DbAsync())
        {
            await db.UnlockAuditAsync();
            await db.AuditEntries.Where(entry => entry.Number == 1).ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Detail, "changed"));
        }

        Assert.Contains("audit chain", (await Assert.ThrowsAsync<InvalidOperationException>(Host.ThrowIfInconsistentAsync)).Message, StringComparison.Ordinal);
        Host.IsDamagedOnPurpose = true;
    }
}

public sealed class UseCaseHostOnSqliteTests() : UseCaseHostTests(UseCaseHost.SqliteAsync);

public sealed class UseCaseHostOnPostgresTests(PostgresServer server) : UseCaseHostTests(() => UseCaseHost.PostgresAsync(server));
