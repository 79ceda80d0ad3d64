using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Tests.Hosting;

namespace TitleReview.Tests.App.Features.Notices;

/// <summary>Every row of every table as one text each, and every file of the vault: to be compared with what it was.</summary>
internal static class WholeWorld
{
    /// <summary>All but the log, which only grows, and the rows that say which rehearsals there were.</summary>
    public static async Task<IReadOnlyList<string>> RowsAsync(UseCaseHost host)
    {
        await using var db = await host.DbAsync();
        var rows = new List<string>();
        foreach (var table in db.Model.GetEntityTypes().Where(type => type.ClrType != typeof(AuditEntry) && type.ClrType != typeof(Rehearsal) && type.ClrType != typeof(RehearsalFile)))
        {
            rows.AddRange((await TextsAsync(db, table, [.. table.GetProperties()])).Select(text => $"{table.GetTableName()}: {text}"));
        }
        return [.. rows.Order(StringComparer.Ordinal)];
    }

    /// <summary>Each value of each column of words, with where it stands.</summary>
    public static async Task<IReadOnlyList<(IEntityType Table, IProperty Column, string Value)>> WordsAsync(UseCaseHost host)
    {
        await using var db = await host.DbAsync();
        var words = new List<(IEntityType, IProperty, string)>();
        foreach (var table in db.Model.GetEntityTypes())
        {
            foreach (var column in table.GetProperties().Where(column => column.ClrType == typeof(string)))
            {
                words.AddRange((await TextsAsync(db, table, [column])).Where(text => text.Length > 0).Select(text => (table, column, text)));
            }
        }
        return words;
    }

    public static IReadOnlyList<string> Files(UseCaseHost host) =>
        !Directory.Exists(host.VaultFolder) ? [] : [.. Directory.GetFiles(host.VaultFolder, "*", SearchOption.AllDirectories).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    /// <summary>As if everything had been stored an hour ago.</summary>
    public static void Age(UseCaseHost host)
    {
        foreach (var file in Directory.GetFiles(host.VaultFolder, "*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddHours(-1));
        }
    }

    private static async Task<IReadOnlyList<string>> TextsAsync(ReviewDb db, IEntityType table, IReadOnlyList<IProperty> columns)
    {
        var all = string.Join(" || '|' || ", columns.Select(column => $"COALESCE(CAST(\"{column.GetColumnName()}\" AS TEXT), '')"));
        var sql = $"SELECT {all} AS \"Value\" FROM \"{table.GetTableName()}\"";
        return await db.Database.SqlQueryRaw<string>(sql).ToListAsync();
    }
}
