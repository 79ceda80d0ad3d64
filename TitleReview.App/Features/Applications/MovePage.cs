using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Applications;

/// <summary>Gives a page another place among the pages beside the same item.</summary>
public sealed class MovePage(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    /// <param name="Place">From 0; beyond the end is the end.</param>
    public sealed record Command(CaseId Case, PageId Page, int Place);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.SingleOrDefaultAsync(candidate => candidate.Id == command.Case, ct);
        var verdict = OperationMatrix.WhyNot(nameof(MovePage), me, file);
        if (verdict.IsRefused)
        {
            return verdict;
        }
        db.Audit(me.Person, clock.UtcNow(), nameof(MovePage), command.Case.ToString(), $"{command.Page} to {command.Place}");
        return await db.SaveAsync(ct, async () =>
        {
            var stillAllowed = await db.TakePartAsync(file!, nameof(MovePage), me, ct);
            return stillAllowed.IsRefused ? stillAllowed : await MoveAsync(db, command, ct);
        });
    }

    // whoever moves, and those behind, take numbers never given before: two pages never hold the same number, not even on the way
    private static async Task<Verdict> MoveAsync(ReviewDb db, Command command, CancellationToken ct)
    {
        var standing = await db.Pages
            .Where(page => page.Case == command.Case && page.RemovedAt == null && page.UploadedAs == Role.Applicant)
            .OrderBy(page => page.Position)
            .ToListAsync(ct);
        if (standing.Find(page => page.Id == command.Page) is not { } moved)
        {
            return Verdict.Of(new PageIsStale());
        }
        var shelf = standing.Where(page => page.Section == moved.Section && page.Row == moved.Row).ToList();
        var from = shelf.IndexOf(moved);
        var to = Math.Clamp(command.Place, 0, shelf.Count - 1);
        shelf.RemoveAt(from);
        shelf.Insert(to, moved);
        var next = await db.Pages.Where(page => page.Case == command.Case).MaxAsync(page => page.Position, ct) + 1;
        foreach (var page in shelf.Skip(from == to ? shelf.Count : Math.Min(from, to)))
        {
            page.MoveTo(next++);
        }
        return Verdict.Allowed;
    }
}
