using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Defences;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Defences;

/// <summary>「停用候场屏地址」: every screen that shows it goes blank.</summary>
public sealed class CloseBoard(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public async Task<Verdict> HandleAsync(NoticeId id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(CloseBoard), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        if (await db.NoticeOfOfficeAsync(me, id, ct) is not { } notice || await db.DefencePlans.SingleOrDefaultAsync(one => one.Notice == notice.Id, ct) is not { } plan)
        {
            return Verdict.Of(new DefenceNotFound());
        }
        plan.BoardHash = "";
        db.Audit(me.Person, clock.UtcNow(), nameof(CloseBoard), notice.Id.ToString());
        return await db.SaveAsync(ct);
    }
}
