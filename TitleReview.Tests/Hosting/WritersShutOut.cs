using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;

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

    public ValueTask DisposeAsync() => _db.DisposeAsync();
}
