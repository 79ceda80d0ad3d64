using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Integrity;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Integrity;

/// <summary>「解除处理决定」, by the centre and with a reason; the record stays to be read.</summary>
public sealed class LiftPenalty(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    private const int Longest = 500;

    public sealed record Command(Guid Record, string Reason, int Version);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(LiftPenalty), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        var record = await db.RecordsFor(me).SingleOrDefaultAsync(one => one.Id == command.Record && one.LiftedReason == "", ct);
        var verdict = Verdict.Of(
            record is null ? new IntegrityMatterNotFound() : record.Version != command.Version ? new PageIsStale() : null,
            command.Reason.Trim().Length is 0 or > Longest ? new LiftingNeedsGround() : null);
        if (verdict.IsRefused)
        {
            return verdict;
        }
        (record!.LiftedReason, record.LiftedAt) = (command.Reason.Trim(), clock.UtcNow());
        db.Audit(me.Person, clock.UtcNow(), nameof(LiftPenalty), record.Notice.ToString(), record.Id.ToString("N"));
        return await db.SaveAsync(ct);
    }
}
