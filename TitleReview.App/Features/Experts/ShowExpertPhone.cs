using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Experts;

/// <summary>「查看专家电话」: the whole number for those who keep the pool and have to call him. Who has looked is on record.</summary>
public sealed class ShowExpertPhone(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, ExpertStore store)
{
    /// <returns>Null for an expert who is not there or not in a pool that this person keeps.</returns>
    public async Task<string?> HandleAsync(ExpertId id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ShowExpertPhone), me).IsRefused || await db.ExpertsOf(me).AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, ct) is not { } expert || !me.KeepsPool(expert))
        {
            return null;
        }
        db.Audit(me.Person, clock.UtcNow(), nameof(ShowExpertPhone), id.ToString());
        return (await db.SaveAsync(ct)).IsRefused ? null : store.Open(expert).Phone;
    }
}
