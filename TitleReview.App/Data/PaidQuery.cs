using Microsoft.EntityFrameworkCore;
using TitleReview.Core.Applications;
using TitleReview.Core.FormalReviews;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Data;

/// <summary>What is owed and what was paid.</summary>
public static class PaidQuery
{
    /// <summary>「已缴清」: whether the case needs no fee step any more when the formal review passes it.</summary>
    public static async Task<bool> IsPaidAsync(this ReviewDb db, ReviewCase file, Policy policy, FieldStore fields, CancellationToken ct) =>
        FeeTable.IsPaid(
            await db.FeePayments.Where(payment => payment.Case == file.Id).SumAsync(payment => payment.Amount, ct),
            DueOf((await fields.ReadSectionAsync(db, [file.Id], SectionCatalogue.Target, ct))[file.Id], policy));

    /// <summary>Null where the notice sets no fee for what is applied for.</summary>
    /// <param name="target">The section on what is applied for.</param>
    public static Cited<int>? DueOf(ApplicationForm target, Policy policy) =>
        target.Kind() is { } kind && target.Level() is { } level ? FeeTable.Find(kind, level, policy.Fees) : null;

    public static async Task<IReadOnlyDictionary<CaseId, int>> PaidYuanAsync(this ReviewDb db, IReadOnlyCollection<CaseId> files, CancellationToken ct) =>
        await db.FeePayments.Where(payment => files.Contains(payment.Case)).GroupBy(payment => payment.Case)
            .Select(group => new { group.Key, Yuan = group.Sum(payment => payment.Amount) })
            .ToDictionaryAsync(paid => paid.Key, paid => paid.Yuan, ct);

    /// <summary>The last day to pay that the office has set; null: none.</summary>
    public static Task<DateOnly?> PayByAsync(this ReviewDb db, NoticeId notice, CancellationToken ct) =>
        db.FeeDeadlines.Where(deadline => deadline.Notice == notice).Select(deadline => (DateOnly?)deadline.PayBy).SingleOrDefaultAsync(ct);
}
