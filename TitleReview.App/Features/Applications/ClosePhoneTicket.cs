using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Applications;

/// <summary>Shuts the way from the phone before its time is over.</summary>
public sealed class ClosePhoneTicket(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public async Task<Verdict> HandleAsync(CaseId id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.SingleOrDefaultAsync(candidate => candidate.Id == id, ct);
        var verdict = OperationMatrix.WhyNot(nameof(ClosePhoneTicket), me, file);
        if (verdict.IsRefused)
        {
            return verdict;
        }
        var now = clock.UtcNow();
        db.Audit(me.Person, now, nameof(ClosePhoneTicket), id.ToString());
        return await db.SaveAsync(ct, async () =>
        {
            await db.ClosePhoneTicketsAsync(id, now, ct);
            return Verdict.Allowed;
        });
    }
}
