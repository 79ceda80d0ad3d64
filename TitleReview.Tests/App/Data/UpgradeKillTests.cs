using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Data;

/// <remarks>G-MIGRATE.</remarks>
public sealed class UpgradeKillTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    [Fact]
    public async Task Upgrade_KilledInTheMiddle_IsFinishedByTheNextStart()
    {
        var rounds = new KillRounds();

        await rounds.RunAsync(async number =>
        {
            var connection = Connection($"{number}.db");
            await using var process = new SavingProcess("migrate", "Sqlite", connection);
            await process.BusyAsync();
            await rounds.WaitAsync(900);
            await process.KillAsync();

            await UpgradeAsync(connection);
        });
    }

    [Fact]
    public async Task Upgrade_WithTheLockOfADeadProcess_DoesNotWaitForIt()
    {
        var connection = Connection("locked.db");
        await UpgradeAsync(connection);
        await using (var db = await SavingLoop.Open("Sqlite", connection).CreateDbContextAsync())
        {
            await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"; CREATE TABLE \"__EFMigrationsLock\" (\"Id\" INTEGER NOT NULL PRIMARY KEY, \"Timestamp\" TEXT NOT NULL); INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2023-01-01')");
        }

        await UpgradeAsync(connection);
    }

    private static async Task UpgradeAsync(string connection)
    {
        await using var db = await SavingLoop.Open("Sqlite", connection).CreateDbContextAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await db.UpgradeAsync(patience.Token);
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        Assert.Equal(0, await db.Cases.CountAsync());
    }

    private string Connection(string name) => $"Data Source={_folder.File(name)}";
}
