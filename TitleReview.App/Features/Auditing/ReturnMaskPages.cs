using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Auditing;

/// <summary>Returns every page that was marked 须退回重遮 in one act: the return of the case, with the list of pages as its reason.</summary>
public sealed class ReturnMaskPages(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies)
{
    /// <summary>A finding as the officer saw it in the list.</summary>
    public readonly record struct Seen(PageId Page, int Number);

    /// <param name="Pages">All that are to be returned; refused when others are marked by now.</param>
    /// <param name="Other">What else is to be corrected, so that the applicant learns of everything at once; may be empty.</param>
    public sealed record Command(CaseId Case, IReadOnlyList<Seen> Pages, string Other, int Version);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.SingleOrDefaultAsync(candidate => candidate.Id == command.Case, ct);
        if (OperationMatrix.WhyNot(nameof(ReturnMaskPages), me, file) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        var level = CheckedPages.LevelAt(file!.Stage)!.Value;
        var policy = await policies.PolicyAsync(db, file.PolicyHash, ct);
        var id = file.Id;
        var pages = await ToRedoAsync();
        if (pages.Count == 0)
        {
            return Verdict.Of(new NothingToRedo());
        }
        if (!IsSeen(pages))
        {
            return Verdict.Of(new PageIsStale());
        }

        // what else the level has put on its list goes back with them: everything at once
        var items = await db.ReturnListOf(LevelTurn.Of(file)).ToListAsync(ct);
        var verdict = ReturnForCorrection.Take(db, me, file, MaskCheckRules.ReturnReason([.. pages.Select(page => page.AsReturned)], command.Other), command.Version, clock.UtcNow(), items);
        if (verdict.IsRefused)
        {
            return verdict;
        }
        db.Audit(me.Person, clock.UtcNow(), nameof(ReturnMaskPages), file.Id.ToString(), string.Create(CultureInfo.InvariantCulture, $"{pages.Count}"));
        return await db.SaveAsync(ct, async () => IsSeen(await ToRedoAsync()) ? Verdict.Allowed : Verdict.Of(new PageIsStale()));

        async Task<IReadOnlyList<CheckedPages.One>> ToRedoAsync() => [.. (await db.CheckedPagesAsync(id, level, policy, ct)).Where(page => page.MustBeRedone)];

        bool IsSeen(IEnumerable<CheckedPages.One> now) => now.Select(page => new Seen(page.Page.Id, page.Last)).ToHashSet().SetEquals(command.Pages);
    }
}
