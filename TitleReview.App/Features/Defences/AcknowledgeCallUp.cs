using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Defences;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Defences;

/// <summary>「确认答辩通知」: the applicant says that he has read it as it stands; the office sees who has not.</summary>
public sealed class AcknowledgeCallUp(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public sealed record Command(CaseId Case, int Version);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.AsNoTracking().SingleOrDefaultAsync(one => one.Id == command.Case, ct);
        if (OperationMatrix.WhyNot(nameof(AcknowledgeCallUp), me, file) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        var one = await db.Defences.SingleOrDefaultAsync(candidate => candidate.Case == command.Case && db.DefencePlans.Any(plan => plan.Notice == candidate.Notice && plan.CalledAt != null), ct);
        var verdict = Verdict.Of(one is null ? new DefenceNotFound() : one.Version != command.Version ? new PageIsStale() : null);
        if (verdict.IsRefused || one!.AcknowledgedAt is not null)
        {
            return verdict;
        }
        one.AcknowledgedAt = clock.UtcNow();
        db.Audit(me.Person, clock.UtcNow(), nameof(AcknowledgeCallUp), command.Case.ToString());
        return await db.SaveAsync(ct);
    }
}
