using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Applications;
using TitleReview.Core.FormalReviews;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.FormalReviews;

public sealed record PaymentNeedsReceipt() : Refusal("收据编号不能为空，请照收据填写。");

public sealed record ReceiptIsUsed(string Number) : Refusal($"收据编号“{Number}”已经登记在另一份申报上，请核对收据。");

public sealed record PaymentIsInFuture() : Refusal("缴费时间晚于现在，请照收据更正。");

public sealed record TargetIsUnreadable() : Refusal("申报表上没有申报类别或申报级别，无法确定收费标准，请与评审委员会办公室联系。");

/// <summary>「登记缴费」: the system records payments, it does not take them.</summary>
public sealed class RecordFee(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies, FieldStore fields)
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

        var receipt = command.ReceiptNumber.Trim();
        var paidAt = BeijingTime.ToUtc(command.PaidAt);
        var verdict = Verdict.Of(
            receipt.Length == 0 ? new PaymentNeedsReceipt() : null,
            await db.FeePayments.AnyAsync(payment => payment.ReceiptNumber == receipt, ct) ? new ReceiptIsUsed(receipt) : null,
            paidAt > clock.UtcNow() ? new PaymentIsInFuture() : null)
            .And(await WhyNotPaidAsync(db, file, command.Amount, paidAt, ct));
        if (verdict.IsRefused)
        {
            return verdict;
        }

        db.FeePayments.Add(new FeePayment { Case = file.Id, Amount = command.Amount, PaidAt = paidAt, ReceiptNumber = receipt });
        file.Take(Act.RecordFee, me, clock.UtcNow(), $"收据编号{receipt}，{command.Amount}元");
        db.Audit(me.Person, clock.UtcNow(), nameof(RecordFee), file.Id.ToString(), $"{command.Amount}");
        return await db.SaveAsync(ct);
    }

    private async Task<Verdict> WhyNotPaidAsync(ReviewDb db, ReviewCase file, int amount, DateTime paidAt, CancellationToken ct)
    {
        var form = (await fields.ReadSectionAsync(db, [file.Id], SectionCatalogue.Target, ct))[file.Id];
        return form.Kind() is { } kind && form.Level() is { } level
            ? FeeTable.WhyNotRecord(kind, level, amount, paidAt, await policies.PolicyAsync(db, file.PolicyHash, ct))
            : Verdict.Of(new TargetIsUnreadable());
    }
}
