using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Ui;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Inspection;

/// <summary>「时间线」: what the audit chain says of a notice, in the order in which it happened. Without details: they belong to those who keep the log.</summary>
public sealed class ListInspectedLog(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public const int PageSize = 50;

    /// <param name="Actor">Empty: the system itself; of a stand-in, both names.</param>
    public sealed record Row(long Number, DateTime At, string Actor, string Title, string Hash);

    public sealed record View(IReadOnlyList<Row> Rows, int Total);

    /// <param name="size">How many of them.</param>
    /// <returns>Null for what is not there or not for this person.</returns>
    public async Task<View?> HandleAsync(NoticeId id, int page, CancellationToken ct, int size = PageSize)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ListInspectedLog), me).IsRefused || !await db.Notices.AnyAsync(notice => notice.Id == id, ct))
        {
            return null;
        }
        var found = await db.LogOfAsync(id, ct);
        var rows = await found.OrderBy(entry => entry.Number).Skip(Paging.Skip(page, size)).Take(size)
            .Select(entry => new
            {
                entry.Number,
                entry.At,
                Name = (db.People.Where(person => person.Id == entry.Actor).Select(person => person.Name).FirstOrDefault() ?? "")
                    + (entry.OnBehalfOf == null ? "" : "（代" + db.People.Where(person => person.Id == entry.OnBehalfOf).Select(person => person.Name).First() + "）"),
                entry.Operation,
                entry.Hash,
            }).ToListAsync(ct);
        return new([.. rows.Select(row => new Row(row.Number, row.At, row.Name, AuditOperationTitle.Of(row.Operation), row.Hash))], await found.CountAsync(ct));
    }
}
