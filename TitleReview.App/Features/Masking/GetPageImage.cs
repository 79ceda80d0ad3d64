using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Files;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Masking;

/// <summary>The picture of a page for its owner and the officers of the case. An expert has no way here.</summary>
public sealed class GetPageImage(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, FileVault vault)
{
    /// <param name="masked">The burned view in place of the view of the original.</param>
    public async Task<byte[]?> HandleAsync(PageId id, bool masked, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var page = await db.Pages.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == id, ct);
        var file = page is null ? null : await db.Cases.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == page.Case, ct);
        // what the applicant has taken away is gone for the officers
        if (OperationMatrix.WhyNot(nameof(GetPageImage), me, file).IsRefused || (page!.RemovedAt is not null && me.Person != file!.Applicant))
        {
            return null;
        }
        var name = masked ? page!.BurnedView : page!.View;
        return name.Length > 0 ? await vault.GetAsync(name, ct) : null;
    }
}
