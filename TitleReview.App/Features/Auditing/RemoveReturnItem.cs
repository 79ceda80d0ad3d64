using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Auditing;

/// <summary>Takes one point off the level's list of what is to be returned.</summary>
public sealed class RemoveReturnItem(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public sealed record Command(CaseId Case, Guid Item);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == command.Case, ct);
        if (OperationMatrix.WhyNot(nameof(RemoveReturnItem), me, file) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        var (turn, id, now) = (LevelTurn.Of(file!), command.Item, clock.UtcNow());
        if (await db.ReturnListOf(turn).SingleOrDefaultAsync(item => item.Id == id, ct) is not { } standing)
        {
            return Verdict.Of(new PageIsStale());
        }
        standing.RemovedAt = now;
        db.Audit(me.Person, now, nameof(RemoveReturnItem), turn.Case.ToString(), $"{standing.Number} {turn.Level} {turn.Submission}");
        return await db.SaveAsync(ct, () => db.WhyMovedAsync(turn, ct));
    }
}
