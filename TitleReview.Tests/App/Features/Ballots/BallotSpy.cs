using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Features.Ballots;
using TitleReview.Core.Kernel;
using TitleReview.Tests.Hosting;

namespace TitleReview.Tests.App.Features.Ballots;

/// <summary>Reads what lies on the disk: rows in every order the engine keeps, raw files and journals.</summary>
internal sealed class BallotSpy(UseCaseHost host)
{
    private static readonly CancellationToken _ct = CancellationToken.None;

    private string _walFrom = "";

    /// <summary>Before the opening: from here on the journal is of this meeting.</summary>
    public async Task StartAsync()
    {
        await using var db = await host.DbAsync();
        if (db is PostgresReviewDb)
        {
            _walFrom = (await ColumnAsync(db, "SELECT pg_current_wal_insert_lsn()::text"))[0];
        }
    }

    /// <summary>The marks while they are there, as the engine keeps them; persons by their ids.</summary>
    public async Task<Dictionary<string, IReadOnlyList<string>>> MarksAsync(BallotBoxId box)
    {
        await using var db = await host.DbAsync();
        var sql = $"SELECT \"Person\" FROM ballot_marks WHERE \"Box\" = {Id(db, box.Value)}";
        var orders = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["mark rows"] = await ColumnAsync(db, sql) };
        foreach (var place in PlacesOf(db))
        {
            orders[$"mark {place}"] = await ColumnAsync(db, $"{sql} ORDER BY {place}");
        }
        return orders;
    }

    public async Task<IReadOnlyList<string>> LogAsync(BallotBoxId box)
    {
        await using var db = await host.DbAsync();
        var subject = box.ToString();
        var log = await db.AuditEntries.AsNoTracking().Where(entry => entry.Subject == subject && entry.Operation == nameof(CastBallot)).OrderBy(entry => entry.Number).ToListAsync(_ct);
        return [.. log.Select(entry => entry.Actor.Value.ToString())];
    }

    /// <summary>The published ballots in every order there is.</summary>
    public async Task<Dictionary<string, IReadOnlyList<string>>> BallotsAsync(BallotBoxId box)
    {
        await using var db = await host.DbAsync();
        var sql = $"SELECT \"Receipt\" FROM ballots WHERE \"Box\" = {Id(db, box.Value)}";
        var rows = await ColumnAsync(db, sql);
        var orders = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["rows"] = rows, ["size"] = [.. rows.OrderBy(receipt => Encoding.UTF8.GetByteCount(receipt))] };
        // whatever columns there are, a time of day among them if ever there is one
        var columns = db.Model.FindEntityType(typeof(TitleReview.App.Data.Rows.PublishedBallot))!.GetProperties().Select(property => $"\"{property.Name}\"");
        foreach (var place in PlacesOf(db).Concat(columns))
        {
            orders[place] = await ColumnAsync(db, $"{sql} ORDER BY {place}");
        }
        foreach (var (name, bytes) in await RawAsync(db))
        {
            orders[$"{name}, first"] = [.. rows.OrderBy(receipt => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(receipt)))];
            orders[$"{name}, last"] = [.. rows.OrderBy(receipt => bytes.AsSpan().LastIndexOf(Encoding.UTF8.GetBytes(receipt)))];
        }
        return orders;
    }

    /// <summary>Whether the text lies anywhere in the files and journals, in the clear.</summary>
    public async Task<bool> HoldsAsync(string text)
    {
        await using var db = await host.DbAsync();
        return (await RawAsync(db)).Values.Any(bytes => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0);
    }

    private static string[] PlacesOf(ReviewDb db) => db is SqliteReviewDb ? ["rowid"] : ["ctid", "xmin::text::bigint, ctid"];

    private static string Id(ReviewDb db, Guid id) => db is SqliteReviewDb ? $"'{id.ToString().ToUpperInvariant()}'" : $"'{id}'";

    private async Task<Dictionary<string, byte[]>> RawAsync(ReviewDb db)
    {
        if (db is SqliteReviewDb)
        {
            var file = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
            return new(StringComparer.Ordinal) { ["file"] = await ReadAsync(file), ["journal"] = await ReadAsync(file + "-wal") };
        }
        // first the journal: a checkpoint may begin to write over it
        var journal = await BytesAsync(db, $"""
            SELECT string_agg(pg_read_binary_file('pg_wal/' || name, CASE WHEN n = 1 THEN (pg_walfile_name_offset('{_walFrom}')).file_offset ELSE 0 END, 16777216), ''::bytea ORDER BY n)
            FROM (SELECT name, row_number() OVER (ORDER BY name) AS n FROM pg_ls_waldir() WHERE name BETWEEN pg_walfile_name('{_walFrom}') AND pg_walfile_name(pg_current_wal_insert_lsn())) AS files
            """);
        await db.Database.ExecuteSqlRawAsync("CHECKPOINT", _ct);
        return new(StringComparer.Ordinal)
        {
            ["file"] = await BytesAsync(db, "SELECT pg_read_binary_file(pg_relation_filepath('ballots'))"),
            ["pools"] = await BytesAsync(db, "SELECT pg_read_binary_file(pg_relation_filepath('ballot_pools'))"),
            ["journal"] = journal,
        };
    }

    // the database is open, and so is its journal
    private static async Task<byte[]> ReadAsync(string path)
    {
        if (!File.Exists(path))
        {
            return [];
        }
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        await file.CopyToAsync(copy);
        return copy.ToArray();
    }

    private static async Task<IReadOnlyList<string>> ColumnAsync(ReviewDb db, string sql)
    {
        var values = new List<string>();
        await ReadAsync(db, sql, value => values.Add(Convert.ToString(value, CultureInfo.InvariantCulture)!.ToLowerInvariant()));
        return values;
    }

    private static async Task<byte[]> BytesAsync(ReviewDb db, string sql)
    {
        byte[] bytes = [];
        await ReadAsync(db, sql, value => bytes = (byte[])value);
        return bytes;
    }

    private static async Task ReadAsync(ReviewDb db, string sql, Action<object> take)
    {
        await db.Database.OpenConnectionAsync(_ct);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(_ct);
        while (await reader.ReadAsync(_ct))
        {
            take(reader.GetValue(0));
        }
    }
}
