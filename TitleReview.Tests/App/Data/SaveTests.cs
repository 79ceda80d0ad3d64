using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.Features.Applications;
using TitleReview.App.Realtime;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Data;

/// <remarks>G-CONFLICT, G-AUDIT-COVER: all or nothing, and never without an audit entry.</remarks>
public abstract class SaveTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    [Fact]
    public async Task Save_OfAChangeWithoutAnAuditEntry_Throws()
    {
        await using var db = await Host.DbAsync();
        (await db.People.SingleAsync(person => person.Subject == "zhoumin")).Name = "改名";

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveAsync(CancellationToken.None));

        Assert.Equal("周敏", await NameAsync());
    }

    [Fact]
    public async Task Save_RefusedInside_WritesNothing()
    {
        await using var db = await Host.DbAsync();
        (await db.People.SingleAsync(person => person.Subject == "zhoumin")).Name = "改名";
        db.Audit(default, Host.Clock.UtcNow(), "Rename", "zhoumin");

        var verdict = await db.SaveAsync(CancellationToken.None, async () =>
        {
            await db.People.Where(person => person.Subject == "zhoumin").ExecuteUpdateAsync(set => set.SetProperty(person => person.Name, "直接改"));
            return Verdict.Of(new NoticeNotFound());
        });

        Assert.IsType<NoticeNotFound>(Assert.Single(verdict.Refusals));
        Assert.Equal("周敏", await NameAsync());
        Assert.Equal(2, await AuditsAsync());
    }

    [Fact]
    public async Task Save_OfARowThatSomebodyElseChanged_IsStaleAndWritesNothing()
    {
        await using var slow = await Host.DbAsync();
        (await slow.People.SingleAsync(person => person.Subject == "zhoumin")).Name = "后到";
        slow.EndedSessions.Add(Session());
        slow.Audit(default, Host.Clock.UtcNow(), "Rename", "slow");
        await using (var fast = await Host.DbAsync())
        {
            (await fast.People.SingleAsync(person => person.Subject == "zhoumin")).Name = "先到";
            fast.Audit(default, Host.Clock.UtcNow(), "Rename", "fast");
            Assert.False((await fast.SaveAsync(CancellationToken.None)).IsRefused);
        }

        var verdict = await slow.SaveAsync(CancellationToken.None);

        Assert.IsType<PageIsStale>(Assert.Single(verdict.Refusals));
        Assert.Equal("先到", await NameAsync());
        Assert.Equal(3, await AuditsAsync());
        Assert.False(await slow.EndedSessions.AnyAsync());
    }

    [Fact]
    public async Task Save_OfATakenKey_IsStaleAndWritesNothing()
    {
        await using var db = await Host.DbAsync();
        var taken = await db.CalendarEntries.AsNoTracking().FirstAsync();
        db.CalendarEntries.Add(new CalendarEntry { Layer = taken.Layer, On = taken.On, Name = "又一天" });
        db.EndedSessions.Add(Session());
        db.Audit(default, Host.Clock.UtcNow(), "AddDay", "calendar");

        var verdict = await db.SaveAsync(CancellationToken.None);

        Assert.IsType<PageIsStale>(Assert.Single(verdict.Refusals));
        Assert.Equal(2, await AuditsAsync());
        Assert.False(await db.EndedSessions.AnyAsync());
    }

    [Fact]
    public async Task Save_OfACase_IsAnnouncedOnceItCanBeRead()
    {
        var id = await StartAsync();
        var person = await Host.PersonAsync("zhoumin");
        var seen = new List<int>();
        using var page = Host.Get<QueueBoard>().Subscribe(QueueNames.OfPerson(person), async () =>
        {
            await using var other = await Host.DbAsync();
            seen.Add(await other.Cases.Where(file => file.Id == id).Select(file => file.Version).SingleAsync());
        });

        Assert.False((await TouchAsync(id, db => db.SaveAsync(CancellationToken.None))).IsRefused);

        await WaitAsync(() => seen.Count == 1);
        Assert.Equal(2, seen[0]);
    }

    [Fact]
    public async Task Save_ThatIsRefused_IsNotAnnounced()
    {
        var id = await StartAsync();
        var calls = 0;
        using var page = Host.Get<QueueBoard>().Subscribe(QueueNames.OfPerson(await Host.PersonAsync("zhoumin")), () =>
        {
            Interlocked.Increment(ref calls);
            return Task.CompletedTask;
        });

        var inside = await TouchAsync(id, db => db.SaveAsync(CancellationToken.None, () => Task.FromResult(Verdict.Of(new NoticeNotFound()))));
        var stale = await TouchAsync(id, async db =>
        {
            Assert.False((await TouchAsync(id, other => other.SaveAsync(CancellationToken.None))).IsRefused);
            return await db.SaveAsync(CancellationToken.None);
        });

        Assert.True(inside.IsRefused && stale.IsRefused);
        Assert.Equal(1, calls);
    }

    /// <summary>SQLite answers without ever yielding: a page that reads holds the thread that told it, and must not hold the writers too.</summary>
    [Fact]
    public async Task Save_OfACase_TellsThePages_WhenTheNextWriterMayBegin()
    {
        var id = await StartAsync();
        var wasFree = false;
        using var page = Host.Get<QueueBoard>().Subscribe(QueueNames.OfPerson(await Host.PersonAsync("zhoumin")), () =>
        {
            wasFree = EndSessionOnAnotherThread();
            return Task.CompletedTask;
        });

        (await TouchAsync(id, db => db.SaveAsync(CancellationToken.None))).MustAllow();

        Assert.True(wasFree);
    }

    private bool EndSessionOnAnotherThread() => Task.Run(async () =>
    {
        await using var db = await Host.DbAsync();
        db.EndedSessions.Add(Session());
        db.Audit(default, Host.Clock.UtcNow(), "EndSession", "test");
        (await db.SaveAsync(CancellationToken.None)).MustAllow();
    }).Wait(TimeSpan.FromMinutes(1));

    private async Task<Verdict> TouchAsync(CaseId id, Func<ReviewDb, Task<Verdict>> save)
    {
        await using var db = await Host.DbAsync();
        db.Entry(await db.Cases.SingleAsync(file => file.Id == id)).State = EntityState.Modified;
        db.Audit(default, Host.Clock.UtcNow(), "Touch", id.ToString());
        return await save(db);
    }

    private async Task<CaseId> StartAsync()
    {
        await using var db = await Host.DbAsync();
        var notice = await db.Notices.Select(candidate => candidate.Id).SingleAsync();
        return (await Host.As("zhoumin").Get<StartApplication>().HandleAsync(notice, CancellationToken.None)).Case;
    }

    private async Task<string> NameAsync()
    {
        await using var db = await Host.DbAsync();
        return await db.People.Where(person => person.Subject == "zhoumin").Select(person => person.Name).SingleAsync();
    }

    private async Task<int> AuditsAsync()
    {
        await using var db = await Host.DbAsync();
        return await db.AuditEntries.CountAsync();
    }

    private EndedSession Session() => new() { Id = Guid.NewGuid(), Issuer = "issuer", Subject = "subject", SessionId = "session", EndedAt = Host.Clock.UtcNow() };

    private static async Task WaitAsync(Func<bool> isSo)
    {
        for (var attempt = 0; attempt < 3000 && !isSo(); attempt++)
        {
            await Task.Delay(20);
        }
        Assert.True(isSo());
    }
}

public sealed class SaveOnSqliteTests() : SaveTests(UseCaseHost.SqliteAsync);

public sealed class SaveOnPostgresTests(PostgresServer server) : SaveTests(() => UseCaseHost.PostgresAsync(server));
