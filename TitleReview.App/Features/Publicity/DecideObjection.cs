using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Publicity;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Publicity;

/// <summary>「异议已处理」</summary>
public sealed record ObjectionIsDecided(int Number) : Refusal($"第{Number}号异议已经登记处理结果，不能再改，请刷新页面查看。");

/// <summary>Closes an objection with what was found. It is decided once.</summary>
public sealed class DecideObjection(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PublicityStore words)
{
    public sealed record Command(CaseId Case, int Number, ObjectionOutcome Outcome, string Findings);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.SingleOrDefaultAsync(candidate => candidate.Id == command.Case, ct);
        if (OperationMatrix.WhyNot(nameof(DecideObjection), me, file) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        var objection = await db.Objections.SingleOrDefaultAsync(
            candidate => candidate.Case == command.Case && candidate.Kind == PublicityKind.Unit && candidate.Number == command.Number, ct);
        var verdict = Verdict.Of(objection is null ? new PageIsStale() : objection.Outcome is not null ? new ObjectionIsDecided(command.Number) : null)
            .And(ObjectionRules.WhyNotDecide(command.Findings));
        if (verdict.IsRefused)
        {
            return verdict;
        }

        var now = clock.UtcNow();
        (objection!.Outcome, objection.FindingsBox, objection.DecidedBy, objection.DecidedAt) =
            (command.Outcome, words.SealFindings(objection.Id, command.Findings.Trim()), me.Person, now);
        db.Audit(me.Person, now, nameof(DecideObjection), command.Case.ToString(), $"{objection.Id} {command.Outcome}");
        return await db.SaveAsync(ct, async () =>
        {
            await db.TouchAsync(file!, ct);
            return OperationMatrix.WhyNot(nameof(DecideObjection), me, file);
        });
    }
}
