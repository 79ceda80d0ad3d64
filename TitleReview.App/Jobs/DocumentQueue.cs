using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rehearsing;
using TitleReview.App.Documents;
using TitleReview.App.Files;
using TitleReview.Core.Approvals;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Jobs;

/// <summary>Prints the documents that have been issued and have no file yet. Two instances may print one at once: the file of the faster is kept.</summary>
public sealed class DocumentQueue(IDbContextFactory<ReviewDb> dbs, TimeProvider clock, ApprovalPdf pdf, PrintDesk desk, FileVault vault)
{
    private const int MostAtOnce = 20;

    // when each was last tried in vain: those come after the others, or twenty that cannot be printed would hold up whatever is issued later
    private readonly ConcurrentDictionary<DocumentId, long> _tried = new();
    private long _turn;

    /// <summary>How many it has printed, and whether all that waited are.</summary>
    public sealed record Result(int Printed, bool IsComplete);

    public async Task<Result> PrintAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        // whatever is hidden from people, it is printed
        var waiting = await db.IssuedDocuments.IgnoreQueryFilters().AsNoTracking().Where(document => document.Pdf == "")
            .OrderBy(document => document.IssuedAt).ThenBy(document => document.Id).Select(document => document.Id).ToListAsync(ct);
        var printed = 0;
        foreach (var id in waiting.OrderBy(id => _tried.GetValueOrDefault(id)).Take(MostAtOnce))
        {
            printed += await PrintAsync(db, id, ct) ? 1 : 0;
        }
        return new(printed, printed == waiting.Count);
    }

    private async Task<bool> PrintAsync(ReviewDb db, DocumentId id, CancellationToken ct)
    {
        // wiped with its rehearsal, or printed by another instance, since it was listed
        if (await db.IssuedDocuments.IgnoreQueryFilters().Where(document => document.Id == id && document.Pdf == "").Select(document => document.Content).SingleOrDefaultAsync(ct) is not { } content)
        {
            return false;
        }
        var print = await desk.TryAsync(async () => await pdf.PrintAsync(JsonSerializer.Deserialize<ApprovalDocument>(content)!, ct));
        if (print.File is not { } file)
        {
            _tried[id] = Interlocked.Increment(ref _turn);
            return false;
        }
        _tried.TryRemove(id, out _);
        return await KeepAsync(id, await vault.PutAsync(file, ct), ct);
    }

    private async Task<bool> KeepAsync(DocumentId id, string file, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var by = await db.DocumentReleases.Where(release => release.Document == id).Select(release => release.ReleasedBy).SingleOrDefaultAsync(ct);
        return !(await db.SaveAsync(ct, async () =>
        {
            if (await db.IssuedDocuments.IgnoreQueryFilters().SingleOrDefaultAsync(document => document.Id == id && document.Pdf == "", ct) is not { } own)
            {
                return Verdict.Of(new PageIsStale());
            }
            own.Pdf = file;
            await db.NoteFileAsync(id, file, ct);
            db.Audit(by, clock.UtcNow(), "PrintDocument", id.ToString());
            return Verdict.Allowed;
        })).IsRefused;
    }
}
