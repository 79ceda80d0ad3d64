using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Data;

/// <remarks>G-SYNC.</remarks>
public sealed class SqliteConnectionTests() : UseCaseTests(UseCaseHost.SqliteAsync)
{
    [Fact]
    public async Task Connections_FreshAndPooled_AreAllSetUp()
    {
        for (var turn = 0; turn < 3; turn++)
        {
            var open = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Host.DbAsync()));
            foreach (var (db, index) in open.Select((db, index) => (db, index)))
            {
                await OpenAsync(db, index % 2 == 0);
                Assert.Equal("wal", await PragmaAsync(db, "journal_mode"));
                Assert.Equal("2", await PragmaAsync(db, "synchronous"));
                Assert.Equal("1", await PragmaAsync(db, "foreign_keys"));
                Assert.Equal("1", await PragmaAsync(db, "secure_delete"));
                Assert.InRange(int.Parse(await PragmaAsync(db, "busy_timeout")), 5000, 60_000);
                await LoosenAsync(db);
            }
            foreach (var db in open)
            {
                await db.DisposeAsync();
            }
        }
    }

    private static async Task OpenAsync(ReviewDb db, bool waiting)
    {
        if (waiting)
        {
            await db.Database.OpenConnectionAsync();
        }
        else
        {
            db.Database.OpenConnection();
        }
    }

    // what a pooled connection was set to by its last user must not reach the next
    private static async Task LoosenAsync(ReviewDb db) => await db.Database.ExecuteSqlRawAsync("PRAGMA synchronous=OFF; PRAGMA foreign_keys=OFF");

    private static async Task<string> PragmaAsync(ReviewDb db, string name)
    {
        DbConnection connection = db.Database.GetDbConnection();
        await using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return $"{await command.ExecuteScalarAsync()}";
    }
}
