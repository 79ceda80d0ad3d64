using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Data;

/// <remarks>G-AUDIT-TAMPER: by SQL, on both databases, against the digest of the newest entry as kept elsewhere.</remarks>
public abstract class AuditChainTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private const int Length = 12;

    [Fact]
    public async Task Chain_LeftAlone_HoldsToItsDigest()
    {
        var digest = await GrowAsync();

        await using var db = await Host.DbAsync();
        Assert.False(await ShowsAsync(db, digest));
    }

    [Theory]
    [InlineData("UPDATE audit_entries SET \"Operation\" = 'Other' WHERE \"Number\" = 5")]
    [InlineData("UPDATE audit_entries SET \"Subject\" = \"Subject\" || ' ' WHERE \"Number\" = 12")]
    [InlineData("UPDATE audit_entries SET \"Detail\" = 'other' WHERE \"Number\" = 1")]
    [InlineData("UPDATE audit_entries SET \"Subject\" = \"Detail\", \"Detail\" = \"Subject\" WHERE \"Number\" = 7")]
    [InlineData("UPDATE audit_entries SET \"Actor\" = (SELECT \"Id\" FROM people WHERE \"Subject\" = 'sunli') WHERE \"Number\" = 6")]
    [InlineData("UPDATE audit_entries SET \"OnBehalfOf\" = (SELECT \"Id\" FROM people WHERE \"Subject\" = 'sunli') WHERE \"Number\" = 6")]
    [InlineData("UPDATE audit_entries SET \"At\" = (SELECT \"At\" FROM audit_entries WHERE \"Number\" = 9) WHERE \"Number\" = 6")]
    [InlineData("UPDATE audit_entries SET \"Hash\" = replace(\"Hash\", substr(\"Hash\", 1, 1), 'z') WHERE \"Number\" = 12")]
    [InlineData("UPDATE audit_entries SET \"Number\" = \"Number\" + 100 WHERE \"Number\" = 12")]
    [InlineData("DELETE FROM audit_entries WHERE \"Number\" = 1")]
    [InlineData("DELETE FROM audit_entries WHERE \"Number\" = 6")]
    [InlineData("DELETE FROM audit_entries WHERE \"Number\" = 12")]
    [InlineData("DELETE FROM audit_entries WHERE \"Number\" > 4")]
    [InlineData("DELETE FROM audit_entries")]
    [InlineData("INSERT INTO audit_entries SELECT 13, \"At\", \"Actor\", \"Operation\", \"Subject\", \"Detail\", 'x', 'y', \"OnBehalfOf\" FROM audit_entries WHERE \"Number\" = 12")]
    [InlineData("UPDATE audit_entries SET \"Number\" = -5 WHERE \"Number\" = 5; UPDATE audit_entries SET \"Number\" = 5 WHERE \"Number\" = 6; UPDATE audit_entries SET \"Number\" = 6 WHERE \"Number\" = -5")]
    public async Task Chain_TamperedWithBySql_Shows(string sql)
    {
        var digest = await GrowAsync();
        await using var db = await Host.DbAsync();
        await db.UnlockAuditAsync();

        Assert.True(await db.Database.ExecuteSqlRawAsync(sql) > 0);

        Assert.True(await ShowsAsync(db, digest));
        Host.IsDamagedOnPurpose = true;
    }

    [Fact]
    public async Task Chain_RehashedFromTheEditOnward_ShowsAgainstTheDigest()
    {
        var digest = await GrowAsync();
        await using var db = await Host.DbAsync();
        await db.UnlockAuditAsync();
        var entries = await db.AuditEntries.AsNoTracking().OrderBy(entry => entry.Number).ToListAsync();
        await db.Database.ExecuteSqlRawAsync("DELETE FROM audit_entries WHERE \"Number\" >= 5");
        var last = entries[3];
        foreach (var entry in entries.Skip(4))
        {
            last = AuditChain.Link(last, entry.At, entry.Actor, entry.Operation, entry.Subject, entry.Number == 5 ? "other" : entry.Detail);
            db.AuditEntries.Add(last);
        }
        await db.SaveChangesAsync();

        Assert.Null(AuditChain.FirstBreak(db.AuditEntries.AsNoTracking().OrderBy(entry => entry.Number)));
        Assert.True(await ShowsAsync(db, digest));
    }

    private async Task<string> GrowAsync()
    {
        await using var db = await Host.DbAsync();
        var by = await Host.PersonAsync("wangwei");
        for (var number = await db.AuditEntries.CountAsync(); number < Length; number++)
        {
            Host.Clock.Advance(TimeSpan.FromSeconds(1));
            db.Audit(by, Host.Clock.UtcNow(), "Grow", $"subject {number}", $"detail {number}");
            Assert.False((await db.SaveAsync(CancellationToken.None)).IsRefused);
        }
        return (await db.AuditEntries.OrderBy(entry => entry.Number).LastAsync()).Hash;
    }

    private static async Task<bool> ShowsAsync(ReviewDb db, string digest)
    {
        var entries = await db.AuditEntries.AsNoTracking().OrderBy(entry => entry.Number).ToListAsync();
        return AuditChain.FirstBreak(entries) is not null || entries.LastOrDefault()?.Hash != digest;
    }
}

public sealed class AuditChainOnSqliteTests() : AuditChainTests(UseCaseHost.SqliteAsync);

public sealed class AuditChainOnPostgresTests(PostgresServer server) : AuditChainTests(() => UseCaseHost.PostgresAsync(server));
