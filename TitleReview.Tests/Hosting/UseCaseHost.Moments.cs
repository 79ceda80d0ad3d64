using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;

namespace TitleReview.Tests.Hosting;

/// <summary>Where many tests begin is walked to once for each database server, by the use cases, and copied for all of them.</summary>
public sealed partial class UseCaseHost
{
    private static readonly ConcurrentDictionary<(PostgresServer? Server, string Name), Lazy<Task<Moment>>> _moments = new();

    private static readonly ConcurrentDictionary<object, Lazy<Task<string>>> _worlds = new();

    /// <param name="Sqlite">The database file; empty on PostgreSQL, where a database of the moment's name is kept.</param>
    /// <param name="Vault">By path below the vault's folder.</param>
    private sealed record Moment(CaseId Case, byte[] Sqlite, IReadOnlyDictionary<string, byte[]> Vault);

    /// <summary>Leads this host through the steps; one in which nothing has happened yet takes the database and the vault of another that has come there.</summary>
    /// <param name="name">Of the moment: the same name, the same steps.</param>
    /// <param name="walk">The steps, which must not move the clock. They are given another host where nothing has happened yet.</param>
    /// <returns>The case that the steps are about.</returns>
    public async Task<CaseId> ReachAsync(string name, Func<UseCaseHost, Task<CaseId>> walk)
    {
        if (!await IsUntouchedAsync())
        {
            return await walk(this);
        }
        var moment = await _moments.GetOrAdd((_server, name), key => new(() => Task.Run(() => BuildAsync(key.Server, key.Name, walk)))).Value;
        await _deleteDatabase();
        if (_server is null)
        {
            foreach (var journal in (string[])["-wal", "-shm"])
            {
                File.Delete(DatabaseFile + journal);
            }
            await File.WriteAllBytesAsync(DatabaseFile, moment.Sqlite);
        }
        else
        {
            await _server.CreateDatabaseAsync(TemplateOf(name), new NpgsqlConnectionStringBuilder(_connection).Database);
        }
        foreach (var (path, content) in moment.Vault)
        {
            var file = Path.Combine(VaultFolder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllBytesAsync(file, content);
        }
        return moment.Case;
    }

    private string DatabaseFile => Path.Combine(_folder, "titlereview.db");

    private async Task<bool> IsUntouchedAsync()
    {
        if (Clock.Now != Start || Directory.Exists(VaultFolder))
        {
            return false;
        }
        return await WorldAsync() == await _worlds.GetOrAdd(_server as object ?? "sqlite", _ => new(() => Task.Run(FreshWorldAsync))).Value;
    }

    // whatever a test may have put there before its first step, with or without a use case
    private async Task<string> WorldAsync()
    {
        await using var db = await DbAsync();
        return JsonSerializer.Serialize(new
        {
            Organisations = await db.Organisations.AsNoTracking().OrderBy(one => one.Id).ToListAsync(),
            People = await db.People.AsNoTracking().OrderBy(one => one.Id).ToListAsync(),
            Assignments = await db.Assignments.AsNoTracking().OrderBy(one => one.Id).ToListAsync(),
            Notices = await db.Notices.AsNoTracking().OrderBy(one => one.Id).ToListAsync(),
            Days = await db.CalendarEntries.AsNoTracking().OrderBy(one => one.Layer).ThenBy(one => one.On).ToListAsync(),
            Rows = await RowsAsync(db),
        });
    }

    // how many there are of everything, so that no table is forgotten
    private static async Task<IReadOnlyList<string>> RowsAsync(ReviewDb db)
    {
        var tables = db.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>().Distinct().Order(StringComparer.Ordinal);
        var sql = string.Join(" UNION ALL ", tables.Select(table => $"SELECT '{table} ' || CAST(COUNT(*) AS TEXT) AS \"Value\" FROM \"{table}\""));
        return [.. (await db.Database.SqlQueryRaw<string>(sql).ToListAsync()).Order(StringComparer.Ordinal)];
    }

    private async Task<string> FreshWorldAsync()
    {
        await using var fresh = _server is null ? await SqliteAsync() : await PostgresAsync(_server);
        return await fresh.WorldAsync();
    }

    private static async Task<Moment> BuildAsync(PostgresServer? server, string name, Func<UseCaseHost, Task<CaseId>> walk)
    {
        await using var host = await NewAsync(server, name);
        var id = await walk(host);
        var vault = !Directory.Exists(host.VaultFolder) ? [] : Directory.GetFiles(host.VaultFolder, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(host.VaultFolder, file), File.ReadAllBytes, StringComparer.Ordinal);
        if (server is not null)
        {
            return new(id, [], vault);
        }
        await using var db = await host.DbAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        return new(id, await File.ReadAllBytesAsync(host.DatabaseFile), vault);
    }

    private static string TemplateOf(string name) => $"use_case_{name}";

    // in the world all begin with; on PostgreSQL what it leaves behind is the template itself
    private static async Task<UseCaseHost> NewAsync(PostgresServer? server, string name)
    {
        if (server is null)
        {
            return await SqliteAsync();
        }
        return new UseCaseHost("Postgres", await server.CreateDatabaseAsync(PostgresTemplate, TemplateOf(name)), NewFolder(), server, static () => Task.CompletedTask);
    }
}
