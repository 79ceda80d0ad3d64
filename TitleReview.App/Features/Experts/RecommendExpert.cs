using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Experts;

public sealed record ExpertIsInPoolAlready(ExpertState State) : Refusal($"这位专家已登记，目前为“{OfficialName.Of(State)}”，请勿重复推荐。");

/// <summary>「组织推荐」 by the expert's own unit, or by the committee whose pool it is.</summary>
public sealed class RecommendExpert(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, NewId newId, ExpertStore store)
{
    /// <param name="By">The unit or the office in whose name it is done.</param>
    public sealed record Command(OrganisationId By, OrganisationId Office, ExpertRoute Route, ExpertForm Form);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(RecommendExpert), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        Role? role = me.Holds(Role.CommitteeOffice, command.By) && command.By == command.Office ? Role.CommitteeOffice : me.Holds(Role.UnitOfficer, command.By) ? Role.UnitOfficer : null;
        var name = await db.Organisations.AsNoTracking().Where(one => one.Id == command.By).Select(one => one.Name).SingleOrDefaultAsync(ct);
        // a unit recommends its own people, whatever was typed
        var (form, today) = (role == Role.UnitOfficer ? (command.Form with { UnitName = name! }).Tidied : command.Form.Tidied, clock.Today());
        var unit = await db.Organisations.AsNoTracking().Where(one => one.Name == form.UnitName).Select(one => (OrganisationId?)one.Id).SingleOrDefaultAsync(ct);
        var honours = PoolPolicies.Experts.DirectEntryHonours;
        var verdict = Verdict.Of(
        [
            role is null ? new OperationNotFound() : null,
            await db.Organisations.AnyAsync(one => one.Id == command.Office && one.Kind == OrganisationKind.CommitteeOffice, ct) ? null : new PoolIsUnknown(),
            command.Route == ExpertRoute.DirectEntry && form.Honour.Length == 0 ? new DirectEntryNeedsHonour(string.Join("、", honours.Value), honours.Source) : null,
            .. form.WhyNot(honours.Value, today),
            .. role == Role.UnitOfficer ? (await db.WhyNotRecommendAsync(command.By, name!, today.Year, ct)).Refusals : [],
        ]);
        if (verdict.IsRefused)
        {
            return verdict;
        }
        var number = ExpertWriting.NumberOf(form, today);
        var numberName = store.NameOf(number);
        var known = await db.PoolExperts.SingleOrDefaultAsync(one => one.Office == command.Office && one.IdNumberName == numberName, ct);
        if (known is { State: not (ExpertState.NotAdmitted or ExpertState.Removed) })
        {
            // who is in a pool is not told to other units
            return Verdict.Of(role == Role.CommitteeOffice || known.Unit == command.By ? new ExpertIsInPoolAlready(known.State) : new ExpertNumberCannotBeUsed());
        }

        var expert = known ?? ExpertWriting.New(new(newId()), command.Office);
        if (known is null)
        {
            db.PoolExperts.Add(expert);
        }
        ExpertWriting.Put(expert, form, number, unit, store);
        expert.Route = command.Route;
        await ExpertWriting.StepAsync(db, expert, ExpertPath.Begin(command.Route, role), me, clock.UtcNow(), $"{name}推荐", ct);
        db.Audit(me.Person, clock.UtcNow(), nameof(RecommendExpert), expert.Id.ToString(), $"{command.Route}");
        return await db.SaveAsync(ct);
    }
}
