using Microsoft.EntityFrameworkCore;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Data;

/// <remarks>G-AUDIT-LOCK.</remarks>
public abstract class AuditLockTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    [Theory]
    [InlineData("UPDATE audit_entries SET \"Detail\" = 'changed' WHERE \"Number\" = 1")]
    [InlineData("UPDATE audit_entries SET \"Number\" = \"Number\" + 100")]
    [InlineData("DELETE FROM audit_entries WHERE \"Number\" = 2")]
    [InlineData("DELETE FROM audit_entries")]
    public async Task AuditEntries_ChangedThroughTheApplicationsAccount_AreKept(string sql)
    {
        await using var db = await Host.DbAsync();
        var before = await db.AuditEntries.AsNoTracking().OrderBy(entry => entry.Number).Select(entry => entry.Hash).ToListAsync();

        var refused = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Database.ExecuteSqlRawAsync(sql));

        Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, await db.AuditEntries.AsNoTracking().OrderBy(entry => entry.Number).Select(entry => entry.Hash).ToListAsync());
    }
}

public sealed class AuditLockOnSqliteTests() : AuditLockTests(UseCaseHost.SqliteAsync)
{
    [Theory]
    [InlineData("\"Number\"")]
    [InlineData("\"Number\" + 100")]
    public async Task AuditEntry_Replaced_IsKept(string number)
    {
        await using var db = await Host.DbAsync();
        var replace = $"INSERT OR REPLACE INTO audit_entries SELECT {number}, \"At\", \"Actor\", \"Operation\", \"Subject\", 'changed', \"PreviousHash\", \"Hash\" FROM audit_entries";

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Database.ExecuteSqlRawAsync(replace));

        Assert.False(await db.AuditEntries.AnyAsync(entry => entry.Detail == "changed"));
    }
}

public sealed class AuditLockOnPostgresTests(PostgresServer server) : AuditLockTests(() => UseCaseHost.PostgresAsync(server))
{
    [Fact]
    public async Task AuditEntries_Truncated_AreKept()
    {
        await using var db = await Host.DbAsync();

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Database.ExecuteSqlRawAsync("TRUNCATE audit_entries"));

        Assert.Equal(2, await db.AuditEntries.CountAsync());
    }
}
