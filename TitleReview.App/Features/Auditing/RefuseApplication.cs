using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Auditing;

public sealed record RefusalNeedsReason() : Refusal("不予受理（不予推荐）须写明理由，申报人会看到这段文字。");

/// <summary>「不予受理」: ends a case at the level that audits it. The same level may take it back.</summary>
public sealed class RefuseApplication(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public sealed record Command(CaseId Case, string Reason, int Version);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.SingleOrDefaultAsync(candidate => candidate.Id == command.Case, ct);
        if (OperationMatrix.WhyNot(nameof(RefuseApplication), me, file) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        var reason = command.Reason.Trim();
        var verdict = Verdict.Of(
            file!.Version == command.Version ? null : new PageIsStale(),
            reason.Length > 0 ? null : new RefusalNeedsReason(),
            HistoryNote.WhyTooLong(reason));
        if (verdict.IsRefused)
        {
            return verdict;
        }
        var from = file.Stage;
        file.Take(Act.Refuse, me, clock.UtcNow(), reason);
        db.Audit(me.Person, clock.UtcNow(), nameof(RefuseApplication), file.Id.ToString(), $"at {from}");
        return await db.SaveAsync(ct);
    }
}
