using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Experts;

public sealed record ExpertChangeNotFound() : Refusal("没有找到这条变动报告，或者已经处理，请刷新页面。");

public sealed record ExpertChangeNeedsDecision() : Refusal("请写明处理意见。");

/// <summary>「更换调整」: the centre takes the expert out of the pool, or finds that the ground does not hold.</summary>
public sealed class DecideExpertChange(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    private const int Longest = 500;

    public sealed record Command(Guid Change, int Version, bool IsUpheld, string Decision);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(DecideExpertChange), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        var change = await db.ExpertChanges.SingleOrDefaultAsync(one => one.Id == command.Change && one.IsUpheld == null, ct);
        var verdict = Verdict.Of(
            change is null ? new ExpertChangeNotFound() : change.Version != command.Version ? new PageIsStale() : null,
            command.Decision.Trim().Length == 0 ? new ExpertChangeNeedsDecision() : null,
            command.Decision.Length > Longest ? new ExpertOpinionIsTooLong(Longest) : null);
        if (verdict.IsRefused)
        {
            return verdict;
        }
        (change!.IsUpheld, change.Decision, change.DecidedByName, change.DecidedAt) = (command.IsUpheld, command.Decision.Trim(), me.Name, clock.UtcNow());
        var expert = await db.PoolExperts.SingleAsync(one => one.Id == change.Expert, ct);
        // one that is still to come leaves him in the pool until then; the draw asks for the day
        if (command.IsUpheld && change.Since <= clock.Today() && expert.State == ExpertState.InPool)
        {
            await ExpertWriting.StepAsync(db, expert, ExpertState.Removed, me, clock.UtcNow(), $"{change.Ground}（自{ChineseDate.Of(change.Since)}起）：{command.Decision}", ct);
        }
        db.Audit(me.Person, clock.UtcNow(), nameof(DecideExpertChange), expert.Id.ToString(), $"{change.Id:N} {command.IsUpheld}");
        return await db.SaveAsync(ct);
    }
}
