using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Draws;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Experts;

public sealed record RecusalExpertIsUnclear(string Name, int Found)
    : Refusal(Found == 0 ? $"本评审委员会的专家库中没有“{Name}”，请核对姓名。" : $"本评审委员会的专家库中有{Found}位“{Name}”，请核对后由专家本人申明，或先在专家库中区分。");

/// <summary>An expert names whom he cannot judge, an applicant who cannot judge him, the office both. No side learns from it whom the other is.</summary>
public sealed class DeclareRecusal(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, NewId newId, Recusals recusals, BlindStore blinds)
{
    /// <param name="Case">The applicant's own; null from the other sides.</param>
    /// <param name="CaseNumber">From the office alone.</param>
    /// <param name="Person">An applicant's name from an expert, an expert's name from the others.</param>
    /// <param name="Unit">From an expert alone.</param>
    public sealed record Command(RecusalSide Side, RecusalKind Kind, CaseId? Case, string CaseNumber, string Person, string Unit, string Reason);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(DeclareRecusal), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        var (standing, file) = await StandingAsync(db, me, command, ct);
        var verdict = standing.And(RecusalDeclaring.WhyNot(command.Side, command.Kind, command.Person, command.Unit, command.Reason));
        if (verdict.IsRefused)
        {
            return verdict;
        }
        var (expert, unclear) = command.Side == RecusalSide.Office ? await ExpertAsync(db, file!.Office, command.Person, ct) : (null, null);
        if (unclear is not null)
        {
            return Verdict.Of(unclear);
        }
        var id = newId();
        db.DeclaredRecusals.Add(new DeclaredRecusal
        {
            Id = id,
            Side = command.Side,
            Kind = command.Kind,
            By = me.Person,
            Expert = expert,
            Case = file?.Id,
            Box = recusals.Seal(id, new(new PersonName(command.Person).Printed, command.Side == RecusalSide.Expert ? command.Unit.Trim() : "", command.Reason.Trim())),
            At = clock.UtcNow(),
        });
        db.Audit(me.Person, clock.UtcNow(), nameof(DeclareRecusal), id.ToString("N"), $"{command.Side} {command.Kind}");
        // with all other writers shut out: neither a hand-over nor a signature comes in between
        return await db.SaveAsync(ct, async () =>
        {
            await RecusedSheets.WithdrawAsync(db, recusals, blinds, command.Side == RecusalSide.Expert ? me.Person : null, file?.Id, clock.Today(), clock.UtcNow(), ct);
            return Verdict.Allowed;
        });
    }

    private static async Task<(Verdict Verdict, ReviewCase? File)> StandingAsync(ReviewDb db, Actor me, Command command, CancellationToken ct)
    {
        if (command.Side == RecusalSide.Expert)
        {
            // nothing of any case is looked at: the answer is the same whoever applies
            return (await db.IsExpertAsync(me, ct) ? Verdict.Allowed : Verdict.Of(new OperationNotFound()), null);
        }
        var (side, number) = (command.Side, command.CaseNumber.Trim());
        var file = side == RecusalSide.Applicant
            ? await db.Cases.AsNoTracking().SingleOrDefaultAsync(one => one.Id == command.Case, ct)
            : await db.Cases.AsNoTracking().SingleOrDefaultAsync(one => one.Number == number, ct);
        var mayAct = file is not null && (side == RecusalSide.Applicant
            ? file.IsHeldBy(me, Role.Applicant)
            : side == RecusalSide.Office && file.IsHeldBy(me, Role.CommitteeOffice) && file.IsKnownTo(me));
        return mayAct ? (Verdict.Allowed, file) : (Verdict.Of(new CaseNotFound()), null);
    }

    private static async Task<(ExpertId? Expert, Refusal? Refusal)> ExpertAsync(ReviewDb db, OrganisationId office, string typed, CancellationToken ct)
    {
        var name = new PersonName(typed);
        var found = await db.PoolExperts.AsNoTracking().Where(expert => expert.Office == office && expert.ComparedName == name.Compared).Select(expert => expert.Id).ToListAsync(ct);
        return found is [var only] ? (only, null) : (null, new RecusalExpertIsUnclear(name.Printed, found.Count));
    }
}
