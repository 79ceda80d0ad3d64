using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.FormalReviews;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.FormalReviews;

/// <summary>「登记提前缴费」: where payment closes with filing (TW-06), before the formal review. It moves no case; the review finds it when it passes.</summary>
public sealed class RecordEarlyFee(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, NewId newId, PolicyStore policies, FieldStore fields)
{
    public async Task<Verdict> HandleAsync(RecordFee.Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.SingleOrDefaultAsync(candidate => candidate.Id == command.Case, ct);
        if (OperationMatrix.WhyNot(nameof(RecordEarlyFee), me, file) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        if (file!.Version != command.Version)
        {
            return Verdict.Of(new PageIsStale());
        }
        var policy = await policies.PolicyAsync(db, file.PolicyHash, ct);
        if (!EarlyPayment.MayPay(file.Stage, policy.Windows))
        {
            return Verdict.Of(new PaymentIsNotOpenYet(policy.Payment.DueWhen.Value, policy.Payment.DueWhen.Source));
        }
        var verdict = await PaymentEntry.WhyNotAsync(db, file, command, policy, fields, clock.UtcNow(), ct);
        if (verdict.IsRefused)
        {
            return verdict;
        }

        var payment = new FeePayment
        {
            Id = newId(), Case = file.Id, Amount = command.Amount, PaidAt = BeijingTime.ToUtc(command.PaidAt), ReceiptNumber = db.NumberMark + command.ReceiptNumber.Trim(),
        };
        db.Book(file, payment, isInFull: true, me, clock.UtcNow());
        db.Audit(me.Person, clock.UtcNow(), nameof(RecordEarlyFee), file.Id.ToString(), $"{command.Amount}");
        // the formal review may have passed it meanwhile, and would not have seen the payment
        return await db.SaveAsync(ct, async () =>
        {
            await db.Entry(file).ReloadAsync(ct);
            return Verdict.Of(file.Version == command.Version ? null : new PageIsStale());
        });
    }
}
