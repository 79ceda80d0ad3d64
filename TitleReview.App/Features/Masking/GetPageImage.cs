using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Files;
using TitleReview.App.Imaging;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Masking;

/// <summary>The picture of a page for its owner and the officers of the case. An expert has no way here.</summary>
public sealed class GetPageImage(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, FileVault vault)
{
    /// <param name="masked">Made from the burned copy in place of the original.</param>
    /// <param name="small">As many of them are shown beside each other.</param>
    public async Task<byte[]?> HandleAsync(PageId id, bool masked, bool small, CancellationToken ct)
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
        var name = !masked ? page!.View : small ? page!.BurnedThumbnail : page!.BurnedView;
        if (name.Length == 0)
        {
            return null;
        }
        var picture = await vault.GetAsync(name, ct);
        // only what is burned has a small file of its own; the view is small enough to be made smaller each time
        return small && !masked ? PageView.ThumbnailOf(picture) : picture;
    }
}
