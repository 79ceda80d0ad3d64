using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Auditing;

public sealed record RestoreNeedsReason() : Refusal("撤销须写明理由，例如系统故障、材料认定有误，理由会记入办理记录。");

/// <summary>Takes back that a case lapsed or was not accepted: it goes where it came from, and a deadline after a return runs anew.</summary>
public sealed class RestoreApplication(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public sealed record Command(CaseId Case, string Reason, int Version);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.SingleOrDefaultAsync(candidate => candidate.Id == command.Case, ct);
        if (OperationMatrix.WhyNot(nameof(RestoreApplication), me, file) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        var reason = command.Reason.Trim();
        var verdict = Verdict.Of(
            file!.Version == command.Version ? null : new PageIsStale(),
            reason.Length > 0 ? null : new RestoreNeedsReason(),
            HistoryNote.WhyTooLong(reason));
        if (verdict.IsRefused)
        {
            return verdict;
        }
        file.Take(Act.Restore, me, clock.UtcNow(), reason);
        db.Audit(me.Person, clock.UtcNow(), nameof(RestoreApplication), file.Id.ToString(), $"to {file.Stage}");
        return await db.SaveAsync(ct);
    }
}
