using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.FormalReviews;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.FormalReviews;

/// <summary>「作废缴费批次」: its people may be put into another. A number once given is never given again.</summary>
public sealed class CancelFeeBatch(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public async Task<Verdict> HandleAsync(Guid id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(CancelFeeBatch), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        var batch = await db.FeeBatchesOf(me).SingleOrDefaultAsync(candidate => candidate.Id == id, ct);
        if (batch is null)
        {
            return Verdict.Of(new OperationNotFound());
        }
        if (batch.PaidAt is not null || batch.CancelledAt is not null)
        {
            return Verdict.Of(new BatchIsClosed(batch.Number));
        }
        batch.CancelledAt = clock.UtcNow();
        db.Audit(me.Person, clock.UtcNow(), nameof(CancelFeeBatch), batch.Id.ToString("N"), batch.Number);
        return await db.SaveAsync(ct);
    }
}
