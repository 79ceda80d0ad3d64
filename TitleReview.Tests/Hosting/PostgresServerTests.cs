using Npgsql;
using Xunit;

namespace TitleReview.Tests.Hosting;

public sealed class PostgresServerTests(PostgresServer server)
{
    [Fact]
    public async Task CreateDatabase_FromTemplate_HoldsItsRowsAndIsApart()
    {
        var template = await server.CreateDatabaseAsync(name: "hosting_template");
        await ExecuteAsync(template, "CREATE TABLE word (text text); INSERT INTO word VALUES ('职称')");

        var copy = await server.CreateDatabaseAsync("hosting_template");
        var other = await server.CreateDatabaseAsync("hosting_template");
        await ExecuteAsync(other, "DELETE FROM word");

        Assert.Equal("职称", await ScalarAsync(copy, "SELECT text FROM word"));
        Assert.Equal(0L, await ScalarAsync(other, "SELECT count(*) FROM word"));
    }

    [Fact]
    public async Task Start_ByDefaultAndWithFsync_IsAsAsked()
    {
        await using var durable = PostgresServer.WithFsync();

        Assert.Equal("off", await ScalarAsync(await server.CreateDatabaseAsync(), "SHOW fsync"));
        Assert.Equal("on", await ScalarAsync(await durable.CreateDatabaseAsync(), "SHOW fsync"));
    }

    [Fact]
    public async Task Dispose_AfterUse_EndsTheServer()
    {
        string database;
        await using (var own = new PostgresServer())
        {
            database = await own.CreateDatabaseAsync();
        }

        await Assert.ThrowsAsync<NpgsqlException>(() => ScalarAsync(database, "SELECT 1"));
    }

    private static async Task ExecuteAsync(string connectionString, string sql) => await ScalarAsync(connectionString, sql);

    private static async Task<object?> ScalarAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
