using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Notices;
using TitleReview.Core.Policies;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Auditing;

public sealed record PaymentIsNotLate(Citation Clause) : Refusal("缴费时间还没有截止，或通知没有规定缴费时间，不能登记为逾期未缴费。", Clause);

/// <summary>「逾期未缴费，视为放弃」: the office's decision on a case whose payment window has closed, never automatic.</summary>
public sealed class LapseUnpaid(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies)
{
    public sealed record Command(CaseId Case, int Version);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var decision = await DecideAsync(db, await db.ActorAsync(who, clock, ct), command, ct);
        return decision.WhyNot.IsRefused ? decision.WhyNot : await db.SaveAsync(ct, decision.AskAgain);
    }

    /// <summary>The step itself; saving is the caller's, who may have others to save with it.</summary>
    internal async Task<Decision> DecideAsync(ReviewDb db, Actor me, Command command, CancellationToken ct)
    {
        var file = await db.Cases.SingleOrDefaultAsync(candidate => candidate.Id == command.Case, ct);
        if (OperationMatrix.WhyNot(nameof(LapseUnpaid), me, file) is { IsRefused: true } notAllowed)
        {
            return new(notAllowed);
        }
        var windows = (await policies.PolicyAsync(db, file!.PolicyHash, ct)).Windows;
        var verdict = Verdict.Of(file.Version == command.Version ? null : new PageIsStale()).And(WhyNot(clock.UtcNow(), windows));
        if (verdict.IsRefused)
        {
            return new(verdict);
        }
        file.Take(Act.Lapse, me, clock.UtcNow(), $"缴费时间{windows.Pay.Value}");
        db.Audit(me.Person, clock.UtcNow(), nameof(LapseUnpaid), file.Id.ToString());
        return new(Verdict.Allowed);
    }

    internal static Verdict WhyNot(DateTime now, WindowsPolicy windows) => Verdict.Of(
        WindowRules.WhyPaymentDoesNotCount(now, windows).IsRefused && windows.Pay.Value?.HasClosed(now) == true ? null : new PaymentIsNotLate(windows.Pay.Source));
}
