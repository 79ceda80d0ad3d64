using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Data.Rehearsing;

/// <summary>One line of the protocol.</summary>
/// <param name="Left">How many rows of the table still name anything of the rehearsal, in whatever column.</param>
public sealed record WipedTable(string Table, int Removed, int Left);

/// <summary>「清除演练」: takes every row of a rehearsal out of the database, and looks for what is left in every table there is.</summary>
internal static class RehearsalWipe
{
    /// <summary>What there is to remove, table by table; those without any are left out.</summary>
    public static async Task<IReadOnlyList<(string Table, int Rows)>> CountAsync(ReviewDb db, NoticeId rehearsal, CancellationToken ct)
    {
        var rows = await RehearsalRows.ReadAsync(db, rehearsal, ct);
        var counted = new List<(string, int)>();
        foreach (var table in RowReference.Tables(db.Model))
        {
            // by whichever column finds the most: a row that is found by two is one row
            var most = 0;
            foreach (var (column, ids) in rows.In(table))
            {
                most = Math.Max(most, await CountAsync(db, table, column, ids, ct));
            }
            counted.AddRange(most > 0 ? [(table.GetTableName()!, most)] : []);
        }
        return counted;
    }

    /// <summary>Runs inside the transaction that also writes the protocol down.</summary>
    /// <exception cref="InvalidOperationException">Something is left: then nothing is removed at all.</exception>
    public static async Task<IReadOnlyList<WipedTable>> RunAsync(ReviewDb db, NoticeId rehearsal, CancellationToken ct)
    {
        var rows = await RehearsalRows.ReadAsync(db, rehearsal, ct);
        // PostgreSQL does not let the upper office go before the lower one, and they go in one statement
        await db.Organisations.IgnoreQueryFilters().Where(one => EF.Property<NoticeId?>(one, RehearsalRows.Column) == rehearsal).ExecuteUpdateAsync(set => set.SetProperty(one => one.Parent, (OrganisationId?)null), ct);
        var removed = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var table in ChildrenFirst(RowReference.Tables(db.Model)))
        {
            foreach (var (column, ids) in rows.In(table))
            {
                var sql = $"DELETE FROM \"{table.GetTableName()}\" WHERE \"{column}\" IN ({{ids}})";
                var gone = await RehearsalRows.ForEachPartAsync(ids, sql, (statement, part) => db.Database.ExecuteSqlRawAsync(statement, part, ct));
                removed[table.GetTableName()!] = removed.GetValueOrDefault(table.GetTableName()!) + gone;
            }
        }
        return await ProveAsync(db, rows.Ids, removed, ct);
    }

    /// <summary>Not by the ways on which the rows were found: every column of every table that holds ids is searched for every id that was removed.</summary>
    private static async Task<IReadOnlyList<WipedTable>> ProveAsync(ReviewDb db, IReadOnlyCollection<Guid> ids, Dictionary<string, int> removed, CancellationToken ct)
    {
        var protocol = new List<WipedTable>();
        foreach (var table in RowReference.Tables(db.Model).OrderBy(table => table.GetTableName(), StringComparer.Ordinal))
        {
            var left = 0;
            foreach (var column in table.GetProperties().Where(RowReference.IsId))
            {
                left += await CountAsync(db, table, column.GetColumnName(), [.. ids], ct);
            }
            protocol.Add(new(table.GetTableName()!, removed.GetValueOrDefault(table.GetTableName()!), left));
        }
        return protocol.TrueForAll(line => line.Left == 0)
            ? protocol
            : throw new InvalidOperationException($"Rows of the rehearsal are left in {string.Join(", ", protocol.Where(line => line.Left > 0).Select(line => line.Table))}.");
    }

    private static Task<int> CountAsync(ReviewDb db, IEntityType table, string column, IReadOnlyList<Guid> ids, CancellationToken ct) =>
        RehearsalRows.ForEachPartAsync(
            ids, $"SELECT CAST(COUNT(*) AS INTEGER) AS \"Value\" FROM \"{table.GetTableName()}\" WHERE \"{column}\" IN ({{ids}})",
            async (sql, part) => (await db.Database.SqlQueryRaw<int>(sql, part).ToListAsync(ct)).Single());

    private static List<IEntityType> ChildrenFirst(IReadOnlyList<IEntityType> tables)
    {
        var (order, seen) = (new List<IEntityType>(), new HashSet<IEntityType>());
        foreach (var table in tables)
        {
            Visit(table);
        }
        return order;

        void Visit(IEntityType table)
        {
            if (!seen.Add(table))
            {
                return;
            }
            foreach (var key in table.GetReferencingForeignKeys().Where(key => tables.Contains(key.DeclaringEntityType)))
            {
                Visit(key.DeclaringEntityType);
            }
            order.Add(table);
        }
    }
}
