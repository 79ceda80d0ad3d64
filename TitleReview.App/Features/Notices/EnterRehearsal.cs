using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Notices;

/// <summary>「进入演练」: until this person leaves, every page of his shows the rehearsal, and nothing real.</summary>
public sealed class EnterRehearsal(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public async Task<Verdict> HandleAsync(NoticeId id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(EnterRehearsal), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        if (db.NumberMark.Length > 0)
        {
            return Verdict.Of(new LeaveRehearsalFirst());
        }
        var isNamed = await db.RehearsalParts.AnyAsync(part => part.Rehearsal == id && part.Person == me.Person, ct);
        if (!isNamed || await db.Rehearsals.SingleOrDefaultAsync(one => one.Id == id, ct) is not { WipedAt: null })
        {
            return Verdict.Of(new RehearsalNotFound());
        }
        db.RehearsalVisits.Add(new RehearsalVisit { Person = me.Person, Rehearsal = id });
        db.Audit(me.Person, clock.UtcNow(), nameof(EnterRehearsal), id.ToString());
        return await db.SaveAsync(ct);
    }
}
