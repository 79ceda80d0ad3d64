using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Files;
using TitleReview.App.Imaging;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Applications;

/// <summary>Sets a page upright by quarter turns. The file stays as it was uploaded; only the orientation it is read with changes.</summary>
public sealed class TurnPage(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, MaskBurner burner, FileVault vault)
{
    /// <param name="Quarters">To the right; 3 is one to the left.</param>
    /// <param name="ClearsMasking">Said by somebody who was warned that boxes and answer will be gone.</param>
    public sealed record Command(CaseId Case, PageId Page, int Quarters, bool ClearsMasking, int Version);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.SingleOrDefaultAsync(candidate => candidate.Id == command.Case, ct);
        var verdict = OperationMatrix.WhyNot(nameof(TurnPage), me, file);
        if (verdict.IsRefused)
        {
            return verdict;
        }
        var page = await db.Pages.SingleOrDefaultAsync(
            candidate => candidate.Id == command.Page && candidate.Case == command.Case && candidate.RemovedAt == null && candidate.UploadedAs == Role.Applicant, ct);
        if (page is null || page.Version != command.Version)
        {
            return Verdict.Of(new PageIsStale());
        }
        if (page.HasMasking && !command.ClearsMasking)
        {
            return Verdict.Of(new TurningClearsMasking());
        }

        var orientation = page.Geometry.TurnedRight(command.Quarters).Orientation;
        var view = await burner.OriginalViewAsync(await vault.GetAsync(page.Original, ct), orientation, ct);
        page.Turn(orientation, await vault.PutAsync(view, ct));
        db.Audit(me.Person, clock.UtcNow(), nameof(TurnPage), command.Case.ToString(), $"{page.Id} {orientation}");
        return await db.SaveAsync(ct, () => db.TakePartAsync(file!, nameof(TurnPage), me, ct));
    }
}
