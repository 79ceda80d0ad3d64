using Microsoft.EntityFrameworkCore;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Data;

/// <remarks>G-MIGRATE.</remarks>
public abstract class MigrationsTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    [Fact]
    public async Task Model_IsWhatTheMigrationsBuild()
    {
        await using var db = await Host.DbAsync();

        Assert.False(db.Database.HasPendingModelChanges());
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
    }
}

public sealed class MigrationsOnSqliteTests() : MigrationsTests(UseCaseHost.SqliteAsync);

public sealed class MigrationsOnPostgresTests(PostgresServer server) : MigrationsTests(() => UseCaseHost.PostgresAsync(server));
