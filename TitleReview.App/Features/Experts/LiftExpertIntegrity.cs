using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Experts;

public sealed record IntegrityNotFound() : Refusal("没有找到这条诚信记录，或者已经解除，请刷新页面。");

public sealed record LiftingNeedsReason() : Refusal("请写明解除的理由和依据（不超过500字）。");

/// <summary>「解除诚信记录」; the record stays to be read.</summary>
public sealed class LiftExpertIntegrity(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    private const int Longest = 500;

    public sealed record Command(Guid Record, int Version, string Reason);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(LiftExpertIntegrity), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        var record = await db.ExpertIntegrityRecords.SingleOrDefaultAsync(one => one.Id == command.Record && one.LiftedReason == "", ct);
        var verdict = Verdict.Of(
            record is null ? new IntegrityNotFound() : record.Version != command.Version ? new PageIsStale() : null,
            command.Reason.Trim().Length is 0 or > Longest ? new LiftingNeedsReason() : null);
        if (verdict.IsRefused)
        {
            return verdict;
        }
        record!.LiftedReason = command.Reason.Trim();
        db.Audit(me.Person, clock.UtcNow(), nameof(LiftExpertIntegrity), record.Expert.ToString(), record.Id.ToString("N"));
        return await db.SaveAsync(ct);
    }
}
