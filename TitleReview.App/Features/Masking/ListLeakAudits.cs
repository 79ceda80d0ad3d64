using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Masking;

/// <summary>The way of those who watch over all offices to the 泄露检查 of a case: by its number, or from the last that were checked. It shows nothing else of a case.</summary>
public sealed class ListLeakAudits(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public const int Most = 50;

    /// <param name="At">Of the last check, UTC; null where there has been none.</param>
    public sealed record Row(CaseId Case, string Number, DateTime? At, int Pages, int Findings);

    /// <param name="number">Of the case; empty: those last checked, newest first.</param>
    /// <returns>Null when the page is not for this person; no row where there is no such case for him.</returns>
    public async Task<IReadOnlyList<Row>?> HandleAsync(string number, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ListLeakAudits), me).IsRefused)
        {
            return null;
        }
        var sought = number.Trim();
        return sought.Length > 0 ? await FindAsync(db, me, sought, ct) : await LastAsync(db, me, ct);
    }

    private static async Task<IReadOnlyList<Row>> FindAsync(ReviewDb db, Actor me, string number, CancellationToken ct)
    {
        var file = await db.Cases.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Number == number, ct);
        if (file is null || !AuditLeaks.IsFor(file, me))
        {
            return [];
        }
        var subject = file.Id.ToString();
        return [RowOf(file, await db.LeakAudits().Where(entry => entry.Subject == subject).OrderByDescending(entry => entry.Number).FirstOrDefaultAsync(ct))];
    }

    private static async Task<IReadOnlyList<Row>> LastAsync(ReviewDb db, Actor me, CancellationToken ct)
    {
        var numbers = await db.LastLeakAudits().OrderByDescending(number => number).Take(Most).ToListAsync(ct);
        var runs = await db.AuditEntries.AsNoTracking().Where(entry => numbers.Contains(entry.Number)).OrderByDescending(entry => entry.Number).ToListAsync(ct);
        var ids = runs.Select(run => new CaseId(Guid.Parse(run.Subject))).ToList();
        var files = await db.Cases.AsNoTracking().Where(file => ids.Contains(file.Id)).ToDictionaryAsync(file => file.Id, ct);
        // a command may have checked what no office holds yet
        return [.. runs.Zip(ids, (run, id) => (Run: run, File: files[id])).Where(one => AuditLeaks.IsFor(one.File, me)).Select(one => RowOf(one.File, one.Run))];
    }

    private static Row RowOf(ReviewCase file, AuditEntry? run)
    {
        var note = run is null ? null : LeakAuditNote.Read(run.Detail);
        return new(file.Id, file.Number, run?.At, note?.Pages ?? 0, note?.Findings ?? 0);
    }
}
