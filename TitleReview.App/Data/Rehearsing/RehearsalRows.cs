using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Data.Rehearsing;

/// <summary>The rows of a rehearsal: its notice, and whatever names a row of it, as far as that goes. What a table holds is asked of the model, so a new one is not forgotten.</summary>
internal sealed class RehearsalRows
{
    /// <summary>Of the tables that are read by themselves: the rehearsal a row is of.</summary>
    public const string Column = "Rehearsal";

    private const int Chunk = 500;

    private readonly ReviewDb _db;
    private readonly Dictionary<IEntityType, HashSet<Guid>> _ids = [];

    private RehearsalRows(ReviewDb db) => _db = db;

    /// <summary>Ids of all rows that have one.</summary>
    public IReadOnlyCollection<Guid> Ids => [.. _ids.Values.SelectMany(ids => ids)];

    public static async Task<RehearsalRows> ReadAsync(ReviewDb db, NoticeId rehearsal, CancellationToken ct)
    {
        var rows = new RehearsalRows(db);
        var found = new Queue<(IEntityType Table, IReadOnlyList<Guid> Ids)>();
        rows.Add(found, db.Model.FindEntityType(typeof(Notice))!, [rehearsal.Value]);
        while (found.TryDequeue(out var next))
        {
            await rows.FollowAsync(found, next.Table, next.Ids, ct);
        }
        return rows;
    }

    public bool Names(RowReference reference, Guid id) => _ids.TryGetValue(reference.Target, out var ids) && ids.Contains(id);

    /// <summary>A row that is about to be written.</summary>
    public bool Add(IEntityType table, Guid id) => (_ids.TryGetValue(table, out var known) ? known : _ids[table] = []).Add(id);

    /// <summary>What of a table belongs to it, as a condition; null where nothing does.</summary>
    public IReadOnlyList<(string Column, IReadOnlyList<Guid> Ids)> In(IEntityType table) =>
    [
        .. RowReference.Of(table).Where(reference => _ids.ContainsKey(reference.Target)).Select(reference => (reference.Column.GetColumnName(), (IReadOnlyList<Guid>)[.. _ids[reference.Target]])),
        .. RowReference.KeyOf(table) is { } key && _ids.TryGetValue(table, out var own) ? [(key.GetColumnName(), (IReadOnlyList<Guid>)[.. own])] : Array.Empty<(string, IReadOnlyList<Guid>)>(),
    ];

    /// <summary>Runs a statement once for each part of a list that is too long for one; {ids} stands for the part.</summary>
    public static async Task<int> ForEachPartAsync(IReadOnlyList<Guid> ids, string sql, Func<string, object[], Task<int>> run)
    {
        var sum = 0;
        foreach (var part in ids.Chunk(Chunk))
        {
            var places = string.Join(',', Enumerable.Range(0, part.Length).Select(place => string.Create(CultureInfo.InvariantCulture, $"{{{place}}}")));
            sum += await run(sql.Replace("{ids}", places, StringComparison.Ordinal), [.. part.Cast<object>()]);
        }
        return sum;
    }

    private async Task FollowAsync(Queue<(IEntityType Table, IReadOnlyList<Guid> Ids)> found, IEntityType target, IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        foreach (var table in RowReference.Tables(_db.Model))
        {
            foreach (var reference in RowReference.Of(table).Where(reference => reference.Target == target))
            {
                if (RowReference.KeyOf(table) is { } key)
                {
                    Add(found, table, await SelectAsync(table, key, reference.Column, ids, ct));
                }
            }
        }
        if (target.ClrType == typeof(ReviewCase))
        {
            // the copy under seal says nothing of the case, on purpose; the link does
            var link = _db.Model.FindEntityType(typeof(SealLink))!;
            Add(found, _db.Model.FindEntityType(typeof(SealedSubmission))!, await SelectAsync(link, link.FindProperty(nameof(SealLink.Blind))!, link.FindProperty(nameof(SealLink.Case))!, ids, ct));
        }
    }

    private async Task<List<Guid>> SelectAsync(IEntityType table, IProperty key, IProperty column, IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var keys = new List<Guid>();
        await ForEachPartAsync(ids, $"SELECT \"{key.GetColumnName()}\" AS \"Value\" FROM \"{table.GetTableName()}\" WHERE \"{column.GetColumnName()}\" IN ({{ids}})", async (sql, part) =>
        {
            keys.AddRange(await _db.Database.SqlQueryRaw<Guid>(sql, part).ToListAsync(ct));
            return 0;
        });
        return keys;
    }

    private void Add(Queue<(IEntityType Table, IReadOnlyList<Guid> Ids)> found, IEntityType table, IEnumerable<Guid> ids)
    {
        var fresh = ids.Where(id => Add(table, id)).ToList();
        if (fresh.Count > 0)
        {
            found.Enqueue((table, fresh));
        }
    }
}
