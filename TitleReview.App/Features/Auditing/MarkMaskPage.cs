using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Auditing;

/// <summary>Keeps what an officer finds of one page's mask, beside everything found of it before.</summary>
public sealed class MarkMaskPage(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies)
{
    /// <param name="Reason">Asked for by 须退回重遮 alone, at most <see cref="MaskCheckRules.LongestReason"/> characters.</param>
    /// <param name="PageVersion">Of the page that was looked at.</param>
    /// <param name="Last">Number of the finding that was shown, 0 for none: who has not seen a colleague's does not overrule it.</param>
    public sealed record Command(CaseId Case, PageId Page, MaskMark Mark, string Reason, int PageVersion, int Last);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == command.Case, ct);
        if (OperationMatrix.WhyNot(nameof(MarkMaskPage), me, file) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        var level = CheckedPages.LevelAt(file!.Stage)!.Value;
        var pages = await db.CheckedPagesAsync(file.Id, level, await policies.PolicyAsync(db, file.PolicyHash, ct), ct);
        var seen = pages.SingleOrDefault(page => page.Page.Id == command.Page);
        if (seen is null || seen.Page.Version != command.PageVersion || seen.Last != command.Last)
        {
            return Verdict.Of(new PageIsStale());
        }
        if (MaskCheckRules.WhyNotMark(command.Mark, command.Reason) is { IsRefused: true } unfit)
        {
            return unfit;
        }

        db.MaskChecks.Add(new MaskCheck
        {
            Page = seen.Page.Id,
            Level = level,
            Number = seen.Last + 1,
            Case = file.Id,
            PageVersion = seen.Page.Version,
            Burned = seen.Page.BurnedFull,
            Mark = command.Mark,
            Reason = command.Mark == MaskMark.Redo ? command.Reason.Trim() : "",
            By = me.Person,
            At = clock.UtcNow(),
        });
        db.Audit(me.Person, clock.UtcNow(), nameof(MarkMaskPage), file.Id.ToString(), $"{seen.Page.Id} {level} {seen.Last + 1} {command.Mark}");
        // a case that went on a moment before, or whose page was answered anew, takes no mark any more; the same number twice is refused by its key
        return await db.SaveAsync(ct, async () =>
            await db.Cases.AnyAsync(now => now.Id == file.Id && now.Version == file.Version, ct) ? Verdict.Allowed : Verdict.Of(new PageIsStale()));
    }
}
