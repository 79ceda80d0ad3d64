using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Filing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Filing;

/// <summary>Takes an uploaded file from its item again, while the office still works on the pack.</summary>
public sealed class RemoveFilingFile(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, FilingLeftovers leftovers)
{
    public async Task<Verdict> HandleAsync(Guid id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(RemoveFilingFile), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        if (await db.FilingUploads.SingleOrDefaultAsync(one => one.Id == id, ct) is not { } upload
            || await db.FiledNoticeAsync(me, upload.Notice, upload.Pack, ct) is not { } notice || !me.Holds(Role.CommitteeOffice, notice.Office))
        {
            return Verdict.Of(new FilingNotFound());
        }
        db.FilingUploads.Remove(upload);
        db.Audit(me.Person, clock.UtcNow(), nameof(RemoveFilingFile), upload.Notice.ToString(), $"{upload.Pack} {id:N}");
        var saved = await db.SaveAsync(ct, async () =>
            FilingFlow.WhyNot((await db.FiledPackAsync(upload.Notice, upload.Pack, ct))?.State ?? FilingState.Preparing, FilingAct.Assemble));
        if (!saved.IsRefused)
        {
            await leftovers.EraseAsync([upload.File], ct);
        }
        return saved;
    }
}
