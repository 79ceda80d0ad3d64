using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Auditing;

/// <summary>Drops one of one's own saved views. One that is gone already is none the worse.</summary>
public sealed class DeleteView(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public async Task<Verdict> HandleAsync(Guid id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(DeleteView), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        if (await db.SavedViews.SingleOrDefaultAsync(view => view.Id == id && view.Person == me.Person, ct) is not { } own)
        {
            return Verdict.Allowed;
        }
        db.SavedViews.Remove(own);
        db.Audit(me.Person, clock.UtcNow(), nameof(DeleteView), id.ToString("N"));
        return await db.SaveAsync(ct);
    }
}
