using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Data;

/// <remarks>G-CONFLICT: nobody is turned away as busy, no number is lost or given twice.</remarks>
public abstract class ParallelWritersTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private const int Writers = 40;
    private const int Each = 5;

    [Fact]
    public async Task Save_ByFortyWritersAtOnce_LosesNothing()
    {
        await using var before = await Host.DbAsync();
        var first = await before.AuditEntries.CountAsync();

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => WriteAsync(writer))));

        await using var db = await Host.DbAsync();
        var entries = await db.AuditEntries.AsNoTracking().OrderBy(entry => entry.Number).ToListAsync();
        Assert.Equal(Enumerable.Range(1, first + (Writers * Each)).Select(number => (long)number), entries.Select(entry => entry.Number));
        Assert.Null(AuditChain.FirstBreak(entries));
        Assert.Equal(Writers * Each, await db.EndedSessions.CountAsync());
        Assert.Equal(
            from writer in Enumerable.Range(0, Writers) from turn in Enumerable.Range(0, Each) select $"{writer:00}.{turn}",
            entries.Skip(first).Select(entry => entry.Subject).Order(StringComparer.Ordinal));
    }

    private async Task WriteAsync(int writer)
    {
        for (var turn = 0; turn < Each; turn++)
        {
            await using var db = await Host.DbAsync();
            db.EndedSessions.Add(new EndedSession { Id = Guid.NewGuid(), Issuer = "i", Subject = $"{writer}", SessionId = $"{turn}", EndedAt = Host.Clock.UtcNow() });
            db.Audit(default, Host.Clock.UtcNow(), "Write", $"{writer:00}.{turn}");
            Assert.False((await db.SaveAsync(CancellationToken.None)).IsRefused);
        }
    }
}

public sealed class ParallelWritersOnSqliteTests() : ParallelWritersTests(UseCaseHost.SqliteAsync);

public sealed class ParallelWritersOnPostgresTests(PostgresServer server) : ParallelWritersTests(() => UseCaseHost.PostgresAsync(server));
