using System.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Data;

/// <summary>The database for several instances.</summary>
public sealed class PostgresReviewDb(DbContextOptions<PostgresReviewDb> options, AnnounceChanges announce) : ReviewDb(options, announce)
{
    public override async Task<IAsyncDisposable> HoldStillAsync(CancellationToken ct) => await Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);

    public override async Task ClearAwayAsync(IEnumerable<string> tables, CancellationToken ct)
    {
        foreach (var table in tables)
        {
#pragma warning disable EF1002 // names in the code
            await Database.ExecuteSqlRawAsync($"VACUUM \"{table}\"", ct);
#pragma warning restore EF1002
        }
    }

    protected override Task<IDisposable?> TakeTurnAsync(CancellationToken ct) => Task.FromResult<IDisposable?>(null);

    // the number only has to be the same in every instance
    protected override Task ShutOutOtherWritersAsync(CancellationToken ct) =>
        Database.ExecuteSqlRawAsync("SELECT pg_advisory_xact_lock(810975)", ct);

    protected override bool IsDuplicate(DbUpdateException failure) =>
        failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };
}
