using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using Xunit;

namespace TitleReview.Tests.Hosting;

/// <summary>On PostgreSQL: whoever saves waits until this is disposed of, and may be watched waiting.</summary>
internal sealed class WritersShutOut : IAsyncDisposable
{
    private readonly ReviewDb _db;

    private WritersShutOut(ReviewDb db) => _db = db;

    public static async Task<WritersShutOut> BeginAsync(UseCaseHost host)
    {
        var db = await host.DbAsync();
        await db.Database.BeginTransactionAsync();
        // see also PostgresReviewDb
        await db.Database.ExecuteSqlRawAsync("SELECT pg_advisory_xact_lock(810975)");
        return new(db);
    }

    /// <summary>Waits until somebody stands before the lock.</summary>
    public async Task UntilOneWaitsAsync()
    {
        const string Waiting = "SELECT count(*)::int AS \"Value\" FROM pg_locks JOIN pg_database ON pg_database.oid = database WHERE datname = current_database() AND NOT granted";
        for (var attempt = 0; await _db.Database.SqlQueryRaw<int>(Waiting).SingleAsync() == 0; attempt++)
        {
            Assert.True(attempt < 3000, "Nobody came to save.");
            await Task.Delay(20);
        }
    }

    public ValueTask DisposeAsync() => _db.DisposeAsync();
}
