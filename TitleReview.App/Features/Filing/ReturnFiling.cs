using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Filing;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Filing;

/// <summary>「退回备案」: the centre says what is to be corrected.</summary>
public sealed class ReturnFiling(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    /// <param name="Reason">What is to be corrected.</param>
    public sealed record Command(NoticeId Notice, FilingPack Pack, int Version, string Reason);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        db.Audit(me.Person, clock.UtcNow(), nameof(ReturnFiling), command.Notice.ToString(), $"{command.Pack}");
        return await db.TakeFilingStepAsync(nameof(ReturnFiling), me, new(command.Notice, command.Pack, FilingAct.Return, command.Version, command.Reason.Trim()), clock.UtcNow(), ct);
    }
}
