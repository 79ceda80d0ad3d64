using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Notices;

/// <summary>「退出演练」</summary>
public sealed class LeaveRehearsal(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public async Task<Verdict> HandleAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(LeaveRehearsal), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        var visits = await db.RehearsalVisits.Where(visit => visit.Person == me.Person).ToListAsync(ct);
        if (visits.Count == 0)
        {
            return Verdict.Allowed;
        }
        db.RehearsalVisits.RemoveRange(visits);
        db.Audit(me.Person, clock.UtcNow(), nameof(LeaveRehearsal), visits[0].Rehearsal.ToString());
        return await db.SaveAsync(ct);
    }
}
