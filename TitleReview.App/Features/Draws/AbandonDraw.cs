using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Draws;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Draws;

/// <summary>「作废抽取」 for a reason that everybody sees; not any more once a seed is known, or one could draw until the result pleases.</summary>
public sealed class AbandonDraw(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    private const int LongestReason = 200;

    public sealed record Command(DrawId Draw, string Reason);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(AbandonDraw), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        db.Audit(me.Person, clock.UtcNow(), nameof(AbandonDraw), command.Draw.ToString());
        return await db.SaveAsync(ct, async () =>
        {
            var draw = await db.DrawsOf(me, Role.CommitteeOffice).SingleOrDefaultAsync(one => one.Id == command.Draw, ct);
            var verdict = Verdict.Of(
                draw is null ? new DrawNotFound()
                : draw.State is DrawState.Drawn or DrawState.Abandoned ? new DrawIsOver()
                : await db.DrawSeeds.AnyAsync(entry => entry.Draw == draw.Id, ct) ? new DrawSeedsAreEntered()
                : null,
                command.Reason.Trim().Length is 0 or > LongestReason ? new AbandoningNeedsReason() : null);
            if (!verdict.IsRefused)
            {
                (draw!.State, draw.AbandonedFor) = (DrawState.Abandoned, command.Reason.Trim());
            }
            return verdict;
        });
    }
}
