using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Delegations;

/// <summary>Hidden looks the same as non-existent.</summary>
public sealed record DelegationNotFound() : Refusal("没有找到这一件委托或联合评审，请刷新页面。");

/// <summary>Records the next step of a delegated or joint review; a joint review's plan only in time (SC-07).</summary>
public sealed class AdvanceDelegation(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies)
{
    /// <param name="Letter">「文号」, where a letter is issued.</param>
    /// <param name="On">The day it happened.</param>
    public sealed record Command(Guid Delegation, DelegationState To, string Letter, DateOnly On, int Version);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(AdvanceDelegation), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        var id = command.Delegation;
        var one = await db.DelegationsFor(me).SingleOrDefaultAsync(delegation => delegation.Id == id, ct);
        if (one is null || !me.Holds(Role.PrefectureOffice, one.Keeper))
        {
            return Verdict.Of(new DelegationNotFound());
        }
        if (one.Version != command.Version)
        {
            return Verdict.Of(new PageIsStale());
        }
        var policy = await policies.PolicyOfNoticeAsync(db, one.Notice, ct);
        var verdict = DelegationRules.WhyNotAdvance(one.Kind, one.State, command.To, command.Letter, command.On, clock.Today(), one.ReviewStarts, policy.SpecialChannels);
        if (verdict.IsRefused)
        {
            return verdict;
        }
        var (last, now) = (await db.DelegationSteps.Where(step => step.Delegation == id).MaxAsync(step => step.Number, ct), clock.UtcNow());
        one.State = command.To;
        db.DelegationSteps.Add(new DelegationStep
        {
            Delegation = id,
            Number = last + 1,
            To = command.To,
            On = command.On,
            Letter = command.To == DelegationState.LetterIssued ? command.Letter.Trim() : "",
            By = me.Person,
            ByName = me.Name,
            At = now,
        });
        db.Audit(me.Person, now, nameof(AdvanceDelegation), id.ToString("N"), $"{command.To}");
        return await db.SaveAsync(ct);
    }
}
