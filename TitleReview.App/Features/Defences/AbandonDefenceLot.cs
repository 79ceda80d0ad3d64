using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Defences;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Defences;

/// <summary>「作废答辩抽签」 before anybody was called up, for a reason that stays with the record: nobody draws until he likes the order.</summary>
public sealed class AbandonDefenceLot(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public const int LongestReason = 200;

    public sealed record Command(NoticeId Notice, string Reason);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(AbandonDefenceLot), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        if (await db.NoticeOfOfficeAsync(me, command.Notice, ct) is not { } notice)
        {
            return Verdict.Of(new DefenceNotFound());
        }
        var lots = await db.DefenceLots.Where(lot => lot.Notice == notice.Id && lot.AbandonedFor == "").ToListAsync(ct);
        var placed = await db.Defences.Where(one => one.Notice == notice.Id).ToListAsync(ct);
        var isCalled = await db.DefencePlans.AnyAsync(plan => plan.Notice == notice.Id && (plan.CalledAt != null || plan.ClosedAt != null), ct);
        var verdict = Verdict.Of(
            lots.Count == 0 ? new LotNotFound() : null,
            isCalled || placed.Exists(one => one.Attendance != DefenceAttendance.Waiting) ? new LotIsFixed() : null,
            command.Reason.Trim().Length is 0 or > LongestReason ? new AbandoningLotNeedsReason() : null);
        if (verdict.IsRefused)
        {
            return verdict;
        }
        foreach (var lot in lots)
        {
            lot.AbandonedFor = command.Reason.Trim();
        }
        db.Defences.RemoveRange(placed);
        db.Audit(me.Person, clock.UtcNow(), nameof(AbandonDefenceLot), notice.Id.ToString(), $"{lots.Count} lots {placed.Count} places");
        return await db.SaveAsync(ct);
    }
}
