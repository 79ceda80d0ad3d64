using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Filing;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Filing;

/// <summary>「办结备案」: the centre has found it in order.</summary>
public sealed class CompleteFiling(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public sealed record Command(NoticeId Notice, FilingPack Pack, int Version);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        db.Audit(me.Person, clock.UtcNow(), nameof(CompleteFiling), command.Notice.ToString(), $"{command.Pack}");
        return await db.TakeFilingStepAsync(nameof(CompleteFiling), me, new(command.Notice, command.Pack, FilingAct.Complete, command.Version, ""), clock.UtcNow(), ct);
    }
}
