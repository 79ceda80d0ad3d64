using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Applications;

/// <summary>「恢复申报」: undoes a withdrawal as long as the window is open and nothing else was begun in its place.</summary>
public sealed class ReinstateApplication(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies, FieldStore fields)
{
    public sealed record Command(CaseId Case, int Version);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        var arrivedAt = clock.UtcNow();
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.SingleOrDefaultAsync(candidate => candidate.Id == command.Case, ct);
        if (OperationMatrix.WhyNot(nameof(ReinstateApplication), me, file) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        if (file!.Version != command.Version)
        {
            return Verdict.Of(new PageIsStale());
        }
        var notice = await db.Notices.AsNoTracking().SingleAsync(candidate => candidate.Id == file.Notice, ct);
        var policy = await policies.PolicyOfCaseAsync(db, file, ct);
        if (WithdrawalRules.WhyNotReinstate(arrivedAt, policy.Windows) is { IsRefused: true } tooLate)
        {
            return tooLate;
        }

        file.Take(Act.Reinstate, me, arrivedAt);
        db.Audit(me.Person, arrivedAt, nameof(ReinstateApplication), file.Id.ToString(), $"to {file.Stage}");
        // counted where nobody can begin another in the meantime
        return await db.SaveAsync(ct, async () =>
            (await OnePerSeries.WhyNotBeginAsync(db, policies, notice, me.Person, ct)).And(await OnePerSeries.WhyNotSubmitAsync(db, policies, fields, file, ct)));
    }
}
