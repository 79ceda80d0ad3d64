using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Publicity;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Publicity;

/// <summary>「作出复查决定」: the result stands, a pass is taken back, or the vote is repeated. Decided once.</summary>
public sealed class DecideRecheck(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PublicityStore words)
{
    public sealed record Command(CaseId Case, int Number, RecheckOutcome Outcome, string Findings);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.SingleOrDefaultAsync(candidate => candidate.Id == command.Case, ct);
        if (OperationMatrix.WhyNot(nameof(DecideRecheck), me, file) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        var recheck = await db.Rechecks.SingleOrDefaultAsync(one => one.Case == command.Case && one.Number == command.Number, ct);
        var verdict = Verdict.Of(recheck is null ? new PageIsStale() : recheck.Outcome is not null ? new RecheckIsDecided(command.Number) : null)
            .And(RecheckRules.WhyNotDecide(command.Findings, command.Outcome, file!.Stage == Stage.ResultPublicity));
        if (verdict.IsRefused)
        {
            return verdict;
        }

        var now = clock.UtcNow();
        (recheck!.Outcome, recheck.FindingsBox, recheck.DecidedBy, recheck.DecidedAt) = (command.Outcome, words.SealFindings(recheck.Id, command.Findings.Trim()), me.Person, now);
        if (command.Outcome == RecheckOutcome.VoteAgain)
        {
            // what was declared stays with its meeting; the case has no result until it is voted on again
            db.MeetingResults.Remove(await db.MeetingResults.SingleAsync(one => one.Case == file.Id, ct));
            file.Take(Act.VoteAgain, me, now, $"第{command.Number}次复查");
        }
        else if (command.Outcome == RecheckOutcome.Revoked)
        {
            file.Take(Act.Revoke, me, now, $"第{command.Number}次复查");
        }
        db.Audit(me.Person, now, nameof(DecideRecheck), file.Id.ToString(), $"{recheck.Id} {command.Outcome}");
        return await db.SaveAsync(ct);
    }
}

/// <summary>「复查已决定」</summary>
public sealed record RecheckIsDecided(int Number) : Refusal($"第{Number}次复查已经作出决定，不能再改，请刷新页面查看。");
