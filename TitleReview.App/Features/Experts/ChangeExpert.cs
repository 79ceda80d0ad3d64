using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Experts;

/// <summary>「修改专家信息」 by those who keep the pool. The number stays: another number is another person.</summary>
public sealed class ChangeExpert(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, ExpertStore store)
{
    /// <param name="Form">Its number is not looked at; without a telephone the one that is known stays.</param>
    public sealed record Command(ExpertId Expert, int Version, ExpertForm Form);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ChangeExpert), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        var expert = await db.ExpertsOf(me).SingleOrDefaultAsync(one => one.Id == command.Expert, ct);
        if (expert is null || !me.KeepsPool(expert))
        {
            return Verdict.Of(new ExpertNotFound());
        }
        var (known, today) = (store.Open(expert), clock.Today());
        var form = (command.Form with { IdNumber = known.IdNumber, Phone = string.IsNullOrWhiteSpace(command.Form.Phone) ? known.Phone : command.Form.Phone }).Tidied;
        var verdict = Verdict.Of([expert.Version != command.Version ? new PageIsStale() : null, .. form.WhyNot(PoolPolicies.Experts.DirectEntryHonours.Value, today)]);
        if (verdict.IsRefused)
        {
            return verdict;
        }
        var unit = await db.Organisations.AsNoTracking().Where(one => one.Name == form.UnitName).Select(one => (OrganisationId?)one.Id).SingleOrDefaultAsync(ct);
        ExpertWriting.Put(expert, form, ExpertWriting.NumberOf(form, today), unit, store);
        db.Audit(me.Person, clock.UtcNow(), nameof(ChangeExpert), expert.Id.ToString());
        return await db.SaveAsync(ct);
    }
}
