using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Experts;

public sealed record PoolIsUnknown() : Refusal("没有找到这个评审委员会办公室，请从列表中重新选择。");

public sealed record ExpertUnitIsUnknown(string Name) : Refusal($"系统中没有登记“{Name}”，请按单位公章上的全称填写；没有登记的，请联系系统管理员登记单位。");

public sealed record ExpertAppliedAlready(ExpertState State) : Refusal($"您在这个专家库已有申请，目前为“{OfficialName.Of(State)}”，请勿重复申请。");

/// <summary>Of a number that stands in the pool under somebody else's application; it does not say so.</summary>
public sealed record ExpertNumberCannotBeUsed() : Refusal("这个身份证号不能在这里登记，请对照身份证核对；确认无误的，请联系评审委员会办公室办理。");

/// <summary>「本人申请」 to enter a committee's pool.</summary>
public sealed class ApplyAsExpert(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, NewId newId, ExpertStore store)
{
    public sealed record Command(OrganisationId Office, ExpertRoute Route, ExpertForm Form);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ApplyAsExpert), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        var (form, today) = (command.Form.Tidied, clock.Today());
        var unit = await db.Organisations.AsNoTracking().Where(one => one.Name == form.UnitName && one.ClosedAt == null).Select(one => (OrganisationId?)one.Id).SingleOrDefaultAsync(ct);
        var begin = ExpertPath.Begin(command.Route, recommender: null);
        var honours = PoolPolicies.Experts.DirectEntryHonours;
        var verdict = Verdict.Of(
        [
            await db.Organisations.AnyAsync(one => one.Id == command.Office && one.Kind == OrganisationKind.CommitteeOffice, ct) ? null : new PoolIsUnknown(),
            begin == ExpertState.UnitCheck && unit is null && form.UnitName.Length > 0 ? new ExpertUnitIsUnknown(form.UnitName) : null,
            command.Route == ExpertRoute.DirectEntry && form.Honour.Length == 0 ? new DirectEntryNeedsHonour(string.Join("、", honours.Value), honours.Source) : null,
            .. form.WhyNot(honours.Value, today),
        ]);
        if (verdict.IsRefused)
        {
            return verdict;
        }
        var number = ExpertWriting.NumberOf(form, today);
        var name = store.NameOf(number);
        var mine = await db.PoolExperts.SingleOrDefaultAsync(one => one.Office == command.Office && one.Person == me.Person, ct);
        if (mine is { State: not (ExpertState.NotAdmitted or ExpertState.Removed) })
        {
            return Verdict.Of(new ExpertAppliedAlready(mine.State));
        }
        if (await db.PoolExperts.AnyAsync(one => one.Office == command.Office && one.IdNumberName == name && one.Person != me.Person, ct))
        {
            return Verdict.Of(new ExpertNumberCannotBeUsed());
        }

        var expert = mine ?? ExpertWriting.New(new(newId()), command.Office);
        if (mine is null)
        {
            db.PoolExperts.Add(expert);
        }
        ExpertWriting.Put(expert, form, number, unit, store);
        (expert.Person, expert.Route) = (me.Person, command.Route);
        await ExpertWriting.StepAsync(db, expert, begin, me, clock.UtcNow(), "本人申请", ct);
        db.Audit(me.Person, clock.UtcNow(), nameof(ApplyAsExpert), expert.Id.ToString(), $"{command.Route}");
        return await db.SaveAsync(ct);
    }
}
