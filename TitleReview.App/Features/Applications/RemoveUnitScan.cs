using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Applications;

/// <summary>Takes back a sealed scan that an officer uploaded by mistake. The file stays in the vault, and the audit log says who took it away.</summary>
public sealed class RemoveUnitScan(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies)
{
    public async Task<Verdict> HandleAsync(CaseId id, PageId pageId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.SingleOrDefaultAsync(candidate => candidate.Id == id, ct);
        var page = await db.Pages.SingleOrDefaultAsync(candidate => candidate.Id == pageId && candidate.Case == id && candidate.UploadedAs != Role.Applicant, ct);
        var (verdict, operation) = await policies.WhyNotAsync(db, me, file, page?.Kind ?? "", nameof(RemoveUnitScan), ct);
        if (verdict.IsRefused)
        {
            return verdict;
        }
        if (page is null or { RemovedAt: not null })
        {
            return Verdict.Of(new PageIsStale());
        }
        page.Remove(clock.UtcNow());
        db.Audit(me.Person, clock.UtcNow(), nameof(RemoveUnitScan), id.ToString(), $"{page.Id}");
        return await db.SaveAsync(ct, () => db.TakePartAsync(file!, operation, me, ct));
    }
}
