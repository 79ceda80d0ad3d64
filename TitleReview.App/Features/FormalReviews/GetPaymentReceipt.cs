using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Auditing;
using TitleReview.Core.FormalReviews;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.FormalReviews;

/// <summary>「缴费登记凭证」 of what was recorded for one case.</summary>
public sealed class GetPaymentReceipt(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies)
{
    /// <summary>Null where nothing was recorded, or not for this person.</summary>
    public async Task<PrintedSheet?> HandleAsync(CaseId id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == id, ct);
        if (OperationMatrix.WhyNot(nameof(GetPaymentReceipt), me, file).IsRefused)
        {
            return null;
        }
        var payments = await db.FeePayments.AsNoTracking().Where(payment => payment.Case == id).OrderBy(payment => payment.PaidAt)
            .Select(payment => new PaymentReceiptLine(
                payment.ReceiptNumber, payment.Amount, payment.PaidAt, db.FeeBatches.Where(batch => batch.Id == payment.Batch).Select(batch => batch.Number).SingleOrDefault() ?? ""))
            .ToListAsync(ct);
        if (payments.Count == 0)
        {
            return null;
        }
        var policy = await policies.PolicyAsync(db, file!.PolicyHash, ct);
        return PaymentReceipt.Print(
            file.Number,
            policy.Title,
            new PersonName(await db.People.Where(person => person.Id == file.Applicant).Select(person => person.Name).SingleAsync(ct)),
            await db.Organisations.Where(unit => unit.Id == file.Unit).Select(unit => unit.Name).SingleAsync(ct),
            payments,
            policy);
    }
}
