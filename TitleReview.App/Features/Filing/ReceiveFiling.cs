using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Filing;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Filing;

/// <summary>「接收备案」: the centre has got it and looks into it.</summary>
public sealed class ReceiveFiling(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public sealed record Command(NoticeId Notice, FilingPack Pack, int Version);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        db.Audit(me.Person, clock.UtcNow(), nameof(ReceiveFiling), command.Notice.ToString(), $"{command.Pack}");
        return await db.TakeFilingStepAsync(nameof(ReceiveFiling), me, new(command.Notice, command.Pack, FilingAct.Receive, command.Version, ""), clock.UtcNow(), ct);
    }
}
