using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Administration;

/// <summary>The audit chain, newest first.</summary>
public sealed class ListAuditLog(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public const int PageSize = 50;

    /// <param name="At">UTC.</param>
    /// <param name="Actor">Empty: the system itself; of a stand-in, both names.</param>
    public sealed record Row(long Number, DateTime At, string Actor, string Operation, string Subject, string Detail, string Hash);

    /// <param name="Operations">Names that occur, to filter by.</param>
    public sealed record View(IReadOnlyList<Row> Rows, int Total, IReadOnlyList<string> Operations);

    /// <summary>Null when the page is not for this person.</summary>
    public async Task<View?> HandleAsync(string? operation, int page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ListAuditLog), me).IsRefused)
        {
            return null;
        }
        var found = db.AuditEntries.AsNoTracking().Where(entry => string.IsNullOrEmpty(operation) || entry.Operation == operation);
        var rows = await found
            .OrderByDescending(entry => entry.Number)
            .Skip(Paging.Skip(page, PageSize)).Take(PageSize)
            .Select(entry => new Row(
                entry.Number,
                entry.At,
                (db.People.Where(person => person.Id == entry.Actor).Select(person => person.Name).FirstOrDefault() ?? "")
                    + (entry.OnBehalfOf == null ? "" : "（代" + db.People.Where(person => person.Id == entry.OnBehalfOf).Select(person => person.Name).First() + "）"),
                entry.Operation,
                entry.Subject,
                entry.Detail,
                entry.Hash))
            .ToListAsync(ct);
        return new View(
            rows,
            await found.CountAsync(ct),
            await db.AuditEntries.Select(entry => entry.Operation).Distinct().OrderBy(name => name).ToListAsync(ct));
    }
}
