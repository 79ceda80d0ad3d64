using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.FormalReviews;

public sealed record PaymentNeedsReceipt() : Refusal("收据编号不能为空，请照收据填写。");

public sealed record ReceiptIsUsed(string Number) : Refusal($"收据编号“{Number}”已经登记在另一份申报上，请核对收据。");

public sealed record PaymentIsInFuture() : Refusal("缴费时间晚于现在，请照收据更正。");

public sealed record TargetIsUnreadable() : Refusal("申报表上没有申报类别或申报级别，无法确定收费标准，请与评审委员会办公室联系。");

/// <summary>「已在缴费批次中」</summary>
public sealed record CaseIsInABatch(string Number) : Refusal($"这份申报在未缴的批次{Number}中，请按批次登记，或先作废该批次。");

/// <summary>「登记缴费」: the system records payments, it does not take them.</summary>
public sealed class RecordFee(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, NewId newId, PolicyStore policies, FieldStore fields)
{
    /// <param name="PaidAt">The time on the receipt, on the Beijing clock.</param>
    public sealed record Command(CaseId Case, int Version, DateTime PaidAt, string ReceiptNumber, int Amount);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.SingleOrDefaultAsync(candidate => candidate.Id == command.Case, ct);
        if (OperationMatrix.WhyNot(nameof(RecordFee), me, file) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        if (file!.Version != command.Version)
        {
            return Verdict.Of(new PageIsStale());
        }

        var policy = await policies.PolicyAsync(db, file.PolicyHash, ct);
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
        db.Audit(me.Person, clock.UtcNow(), nameof(RecordFee), file.Id.ToString(), $"{command.Amount}");
        return await db.SaveAsync(ct);
    }
}
