using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Scoring;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Scoring;

/// <summary>「申明回避」 over a sealed submission that the expert believes to know: from then on it is gone for him, signed or not, and the office finds another.</summary>
public sealed class WithdrawSheet(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, BlindDesk desk)
{
    private const int LongestReason = 500;

    public sealed record Command(TaskId Task, string Reason);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(WithdrawSheet), me).IsRefused || await BlindDesk.TaskAsync(db, me, command.Task, ct) is not { } task)
        {
            return Verdict.Of(new OperationNotFound());
        }
        var reason = command.Reason.Trim();
        if (reason.Length is 0 or > LongestReason)
        {
            return Verdict.Of(new WithdrawalNeedsReason());
        }

        desk.Withdraw(task, $"专家对盲评件申明：{reason}", clock.UtcNow());
        db.Audit(me.Person, clock.UtcNow(), nameof(WithdrawSheet), task.Id.ToString());
        return await db.SaveAsync(ct);
    }
}
