using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Defences;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Defences;

/// <summary>「生成候场屏地址」: shown once; a new one stops the one before.</summary>
public sealed class OpenBoard(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    /// <param name="Key">For the address; known nowhere else. Empty where refused.</param>
    public sealed record Result(Verdict Verdict, string Key);

    public async Task<Result> HandleAsync(NoticeId id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(OpenBoard), me) is { IsRefused: true } notAllowed)
        {
            return new(notAllowed, "");
        }
        if (await db.NoticeOfOfficeAsync(me, id, ct) is not { } notice)
        {
            return new(Verdict.Of(new DefenceNotFound()), "");
        }
        var (key, plan) = (BoardKey.Draw(), await db.PlanToChangeAsync(notice, ct));
        plan.BoardHash = BoardKey.HashOf(key)!;
        db.Audit(me.Person, clock.UtcNow(), nameof(OpenBoard), notice.Id.ToString());
        var saved = await db.SaveAsync(ct);
        return new(saved, saved.IsRefused ? "" : key);
    }
}
