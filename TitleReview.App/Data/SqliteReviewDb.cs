using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Data;

/// <summary>The embedded database: one file, one writer at a time.</summary>
public sealed class SqliteReviewDb(DbContextOptions<SqliteReviewDb> options, AnnounceChanges announce) : ReviewDb(options, announce)
{
    private const int ConstraintUnique = 2067;
    private const int ConstraintPrimaryKey = 1555;

    // SQLite up to 3.51.2 can lose committed pages when two connections write or checkpoint at the same instant; Debian 12 has 3.40.1
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> _gates = new(StringComparer.Ordinal);

    /// <remarks>A process killed while it upgraded leaves EF's lock in the file, and every later start would wait for it for ever.</remarks>
    public override async Task UpgradeAsync(CancellationToken ct)
    {
        await Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", ct);
        await base.UpgradeAsync(ct);
    }

    // deleted rows are overwritten at once (secure_delete); the journal still holds them. A reader that stays long is not waited for
    public override async Task ClearAwayAsync(IEnumerable<string> tables, CancellationToken ct)
    {
        using var turn = await TakeTurnAsync(ct);
        await Database.ExecuteSqlRawAsync("PRAGMA busy_timeout=500; PRAGMA wal_checkpoint(TRUNCATE); PRAGMA busy_timeout=10000;", ct);
    }

    // deferred: it reads, and shuts out no writer
    public override async Task<IAsyncDisposable> HoldStillAsync(CancellationToken ct)
    {
        await Database.OpenConnectionAsync(ct);
        var transaction = ((SqliteConnection)Database.GetDbConnection()).BeginTransaction(deferred: true);
        return new Stillness(transaction, (await Database.UseTransactionAsync(transaction, ct))!);
    }

    protected override async Task<IDisposable?> TakeTurnAsync(CancellationToken ct)
    {
        var gate = _gates.GetOrAdd(Database.GetConnectionString()!, static _ => new SemaphoreSlim(1));
        await gate.WaitAsync(ct);
        return new Turn(gate);
    }

    // BEGIN IMMEDIATE, which EF's transaction is on SQLite, has already shut the others out
    protected override Task ShutOutOtherWritersAsync(CancellationToken ct) => Task.CompletedTask;

    protected override bool IsDuplicate(DbUpdateException failure) =>
        failure.InnerException is SqliteException { SqliteExtendedErrorCode: ConstraintUnique or ConstraintPrimaryKey };

    // EF does not end a transaction that it did not begin
    private sealed class Stillness(SqliteTransaction transaction, IAsyncDisposable use) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await use.DisposeAsync();
            await transaction.DisposeAsync();
        }
    }

    private sealed class Turn(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
