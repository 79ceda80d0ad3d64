using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Auditing;

public sealed record ReturnNeedsReason() : Refusal("退回须写明原因，请把需要修改的内容一次性全部告知申报人。");

/// <summary>Returns a case to the applicant; the deadline of the notice starts with the record of the return.</summary>
public sealed class ReturnForCorrection(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public sealed record Command(CaseId Case, string Reason, int Version);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var decision = await DecideAsync(db, await db.ActorAsync(who, clock, ct), command, ct);
        return decision.WhyNot.IsRefused ? decision.WhyNot : await db.SaveAsync(ct, decision.AskAgain);
    }

    /// <summary>The step, asked first; saving is the caller's, who may have others to save with it.</summary>
    internal async Task<Decision> DecideAsync(ReviewDb db, Actor me, Command command, CancellationToken ct)
    {
        var file = await db.Cases.SingleOrDefaultAsync(candidate => candidate.Id == command.Case, ct);
        if (OperationMatrix.WhyNot(nameof(ReturnForCorrection), me, file) is { IsRefused: true } notAllowed)
        {
            return new(notAllowed);
        }
        return new(Take(db, me, file!, command.Reason, command.Version, clock.UtcNow()));
    }

    /// <summary>The step itself, for whatever returns a case; saving is the caller's.</summary>
    internal static Verdict Take(ReviewDb db, Actor me, ReviewCase file, string reason, int version, DateTime now)
    {
        var verdict = Verdict.Of(
            file.Version == version ? null : new PageIsStale(),
            reason.Trim().Length > 0 ? null : new ReturnNeedsReason(),
            HistoryNote.WhyTooLong(reason));
        if (!verdict.IsRefused)
        {
            file.Take(Act.Return, me, now, reason.Trim());
            db.Audit(me.Person, now, nameof(ReturnForCorrection), file.Id.ToString(), $"after submission {file.Submissions}");
        }
        return verdict;
    }
}
