using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Auditing;

/// <summary>「放下」: ends one's own claim before its time. Of a colleague's, or of none, it changes nothing.</summary>
public sealed class ReleaseClaim(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public async Task<Verdict> HandleAsync(CaseId id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == id, ct);
        if (OperationMatrix.WhyNot(nameof(ReleaseClaim), me, file) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        var now = clock.UtcNow();
        if (await db.CaseClaims.SingleOrDefaultAsync(claim => claim.Case == id && claim.Person == me.Person && claim.EndsAt > now, ct) is not { } own)
        {
            return Verdict.Allowed;
        }
        own.EndsAt = now;
        db.Audit(me.Person, now, nameof(ReleaseClaim), id.ToString());
        return await db.SaveAsync(ct);
    }
}
