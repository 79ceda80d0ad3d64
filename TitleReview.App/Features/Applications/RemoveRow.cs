using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Applications;

/// <summary>Puts a row, with its pages, into the recycle bin, or takes it out again. Nothing is deleted.</summary>
public sealed class RemoveRow(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public sealed record Command(CaseId Case, string Section, int Row, bool Restore);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.SingleOrDefaultAsync(candidate => candidate.Id == command.Case, ct);
        var verdict = OperationMatrix.WhyNot(nameof(RemoveRow), me, file);
        if (verdict.IsRefused)
        {
            return verdict;
        }

        var now = clock.UtcNow();
        db.Audit(me.Person, now, nameof(RemoveRow), command.Case.ToString(), $"{command.Section}.{command.Row} {(command.Restore ? "restored" : "removed")}");
        // the row and its pages as they are by then: a page that arrives a moment before goes with its row, and no row can go after the submission
        return await db.SaveAsync(ct, async () =>
            await db.TakePartAsync(file!, nameof(RemoveRow), me, ct) is { IsRefused: true } tooLate ? tooLate : await MoveAsync(db, command, now, ct));
    }

    private static async Task<Verdict> MoveAsync(ReviewDb db, Command command, DateTime now, CancellationToken ct)
    {
        var row = await db.ApplicationRows.SingleOrDefaultAsync(
            candidate => candidate.Case == command.Case && candidate.Section == command.Section && candidate.Row == command.Row, ct);
        if (row is null || (row.RemovedAt is null) == command.Restore)
        {
            return Verdict.Of(new PageIsStale());
        }

        var removedWithRow = row.RemovedAt;
        row.RemovedAt = command.Restore ? null : now;
        foreach (var page in await db.Pages.Where(page => page.Case == command.Case && page.Section == command.Section && page.Row == command.Row && page.RemovedAt == removedWithRow).ToListAsync(ct))
        {
            if (command.Restore)
            {
                page.Restore();
            }
            else
            {
                page.Remove(now);
            }
        }
        return Verdict.Allowed;
    }
}
