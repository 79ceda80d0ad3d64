using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Policies;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Applications;

/// <summary>「所在的行还在回收站」</summary>
public sealed record RowComesFirst() : Refusal("这一页所在的行还在回收站里，请先恢复那一行，再恢复这一页。");

/// <summary>Puts a page into the recycle bin, or takes it out again.</summary>
public sealed class RemovePage(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies)
{
    public sealed record Command(CaseId Case, PageId Page, bool Restore);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.SingleOrDefaultAsync(candidate => candidate.Id == command.Case, ct);
        var verdict = OperationMatrix.WhyNot(nameof(RemovePage), me, file);
        if (verdict.IsRefused)
        {
            return verdict;
        }
        var page = await db.Pages.SingleOrDefaultAsync(
            candidate => candidate.Id == command.Page && candidate.Case == command.Case && candidate.UploadedAs == Role.Applicant, ct);
        if (page is null || (page.RemovedAt is null) == command.Restore)
        {
            return Verdict.Of(new PageIsStale());
        }

        if (command.Restore)
        {
            page.Restore();
        }
        else
        {
            page.Remove(clock.UtcNow());
        }
        db.Audit(me.Person, clock.UtcNow(), nameof(RemovePage), command.Case.ToString(), $"{page.Id} {(command.Restore ? "restored" : "removed")}");
        var uploads = (await policies.PolicyOfCaseAsync(db, file!, ct)).Uploads;
        return await db.SaveAsync(ct, async () => command.Restore && await WhyNotRestoreAsync(db, page, uploads, ct) is { } refusal
            ? Verdict.Of(refusal)
            : await db.TakePartAsync(file!, nameof(RemovePage), me, ct));
    }

    private static async Task<Refusal?> WhyNotRestoreAsync(ReviewDb db, EvidencePage page, UploadsPolicy uploads, CancellationToken ct) =>
        await db.ApplicationRows.AnyAsync(row => row.Case == page.Case && row.Section == page.Section && row.Row == page.Row && row.RemovedAt != null, ct)
            ? new RowComesFirst()
            : await PageIntake.WhyTooManyAsync(db, page.Case, 1, uploads, ct);
}
