using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Applications;

/// <summary>What a withdrawal would do, or what undoing it would.</summary>
public sealed class GetWithdrawal(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies)
{
    /// <param name="Consequences">To be read before it is confirmed.</param>
    /// <param name="Back">The stage to which undoing leads; null: nothing is withdrawn.</param>
    /// <param name="Reason">Of the withdrawal that stands; empty otherwise.</param>
    public sealed record View(
        string Number, string Notice, Stage Stage, int Version, IReadOnlyList<Consequence> Consequences, Verdict WhyNotWithdraw, Stage? Back, string Reason, Verdict WhyNotReinstate);

    /// <summary>Null when there is no such application of this person.</summary>
    public async Task<View?> HandleAsync(CaseId id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == id, ct);
        if (file is null || OperationMatrix.WhyNot(nameof(GetWithdrawal), me, file).IsRefused)
        {
            return null;
        }
        var (now, notice) = (clock.UtcNow(), await db.Notices.AsNoTracking().SingleAsync(candidate => candidate.Id == file.Notice, ct));
        var policy = await policies.PolicyOfCaseAsync(db, file, ct);
        var isWithdrawn = file.Stage == Stage.Withdrawn;
        var left = SubmissionRules.SubmissionsLeft(await db.SubmissionsAsync(file, ct), policy.Submissions);
        return new View(
            file.Number,
            notice.Title,
            file.Stage,
            file.Version,
            isWithdrawn ? [] : WithdrawalRules.Consequences(file, left, now, policy),
            OperationMatrix.WhyNot(nameof(WithdrawApplication), me, file).And(WithdrawalRules.WhyNotWithdraw(file, await db.HasOpenObjectionAsync(file, ct), now, policy, await PolicyStore.CalendarAsync(db, ct))),
            file.WithdrawnFrom,
            isWithdrawn ? file.History[^1].Note : "",
            isWithdrawn
                ? WithdrawalRules.WhyNotReinstate(now, policy.Windows).And(await OnePerSeries.WhyNotBeginAsync(db, policies, notice, me.Person, ct))
                : Verdict.Allowed);
    }
}
