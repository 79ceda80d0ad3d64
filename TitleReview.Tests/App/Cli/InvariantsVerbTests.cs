using Microsoft.Data.Sqlite;
using TitleReview.App.Data;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Cli;

public sealed class InvariantsVerbTests
{
    [Fact]
    public async Task Invariants_OfACleanAndOfADamagedWorld_ExitWithZeroAndOne()
    {
        await using var app = await RunningApp.StartNewAsync();
        var clean = await app.RunVerbAsync("invariants");
        Assert.Equal((0, ""), (clean.Exit, clean.Output));

        await using (var connection = new SqliteConnection(app.ConnectionString))
        {
            await connection.OpenAsync();
            await using var damage = new SqliteCommand($"{AuditTriggers.DropOnSqlite} UPDATE audit_entries SET Detail = 'changed' WHERE Number = 2", connection);
            Assert.Equal(1, await damage.ExecuteNonQueryAsync());
        }

        var damaged = await app.RunVerbAsync("invariants");
        Assert.Equal((1, "audit chain holds: entry 2"), (damaged.Exit, damaged.Output.Trim()));
        Assert.Contains("发现1处不一致", damaged.Error, StringComparison.Ordinal);
    }
}
