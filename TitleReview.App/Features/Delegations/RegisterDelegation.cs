using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Delegations;

public sealed record DelegationNeedsUnit() : Refusal("请选择评审通知和申请单位。");

/// <summary>Enters an application for a delegated or a joint review.</summary>
public sealed class RegisterDelegation(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, NewId newId)
{
    /// <param name="On">The day of the application.</param>
    public sealed record Command(DelegationKind Kind, NoticeId Notice, OrganisationId Applicant, string Series, string Level, string Committee, DateOnly? ReviewStarts, DateOnly On);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(RegisterDelegation), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        var isKnown = await db.Notices.AnyAsync(notice => notice.Id == command.Notice, ct) && await db.Organisations.AnyAsync(unit => unit.Id == command.Applicant, ct);
        var verdict = Verdict.Of(isKnown ? null : new DelegationNeedsUnit(), command.On > clock.Today() ? new DelegationDayIsInFuture() : null)
            .And(DelegationRules.WhyNotRegister(command.Kind, command.Series, command.Level, command.Committee, command.ReviewStarts));
        if (verdict.IsRefused)
        {
            return verdict;
        }
        var (id, now) = (newId(), clock.UtcNow());
        db.Delegations.Add(new Delegation
        {
            Id = id,
            Keeper = me.Roles.First(held => held.Role == Role.PrefectureOffice).Organisation,
            Notice = command.Notice,
            Kind = command.Kind,
            Applicant = command.Applicant,
            Series = command.Series.Trim(),
            Level = command.Level.Trim(),
            Committee = command.Committee.Trim(),
            ReviewStarts = command.ReviewStarts,
            State = DelegationState.Applied,
        });
        db.DelegationSteps.Add(new DelegationStep { Delegation = id, Number = 1, To = DelegationState.Applied, On = command.On, Letter = "", By = me.Person, ByName = me.Name, At = now });
        db.Audit(me.Person, now, nameof(RegisterDelegation), id.ToString("N"), $"{command.Kind}");
        return await db.SaveAsync(ct);
    }
}
