using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Publicity;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Publicity;

/// <summary>「登记结果异议的处理结果」: what was found; what follows from it is decided by a re-check.</summary>
public sealed class DecideResultObjection(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PublicityStore words)
{
    public sealed record Command(CaseId Case, int Number, ObjectionOutcome Outcome, string Findings);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.SingleOrDefaultAsync(candidate => candidate.Id == command.Case, ct);
        if (OperationMatrix.WhyNot(nameof(DecideResultObjection), me, file) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        var objection = await db.Objections.SingleOrDefaultAsync(
            candidate => candidate.Case == command.Case && candidate.Kind == PublicityKind.Result && candidate.Number == command.Number, ct);
        var verdict = Verdict.Of(objection is null ? new PageIsStale() : objection.Outcome is not null ? new ObjectionIsDecided(command.Number) : null)
            .And(ObjectionRules.WhyNotDecide(command.Findings));
        if (verdict.IsRefused)
        {
            return verdict;
        }

        var now = clock.UtcNow();
        (objection!.Outcome, objection.FindingsBox, objection.DecidedBy, objection.DecidedAt) =
            (command.Outcome, words.SealFindings(objection.Id, command.Findings.Trim()), me.Person, now);
        db.Audit(me.Person, now, nameof(DecideResultObjection), command.Case.ToString(), $"{objection.Id} {command.Outcome}");
        return await db.SaveAsync(ct, async () =>
        {
            await db.TouchAsync(file!, ct);
            return OperationMatrix.WhyNot(nameof(DecideResultObjection), me, file);
        });
    }
}
