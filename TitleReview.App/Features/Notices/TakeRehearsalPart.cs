using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Notices;

/// <summary>「取消演练角色」: whoever has no part left is out of the rehearsal at once; what he did in it stays until it is wiped.</summary>
public sealed class TakeRehearsalPart(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public sealed record Command(NoticeId Rehearsal, PersonId Person, Role Role);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(TakeRehearsalPart), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        if (await db.RehearsalToChangeAsync(me, command.Rehearsal, ct) is { Verdict: { IsRefused: true } refused })
        {
            return refused;
        }
        var parts = await db.RehearsalParts.Where(part => part.Rehearsal == command.Rehearsal && part.Person == command.Person).ToListAsync(ct);
        if (parts.Find(part => part.Role == command.Role) is not { } taken)
        {
            return Verdict.Allowed;
        }
        db.RehearsalParts.Remove(taken);
        if (parts.Count == 1)
        {
            db.RehearsalVisits.RemoveRange(await db.RehearsalVisits.Where(visit => visit.Person == command.Person && visit.Rehearsal == command.Rehearsal).ToListAsync(ct));
        }
        db.Audit(me.Person, clock.UtcNow(), nameof(TakeRehearsalPart), command.Rehearsal.ToString(), $"{command.Person} {command.Role}");
        return await db.SaveAsync(ct);
    }
}
