using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Applications;
using TitleReview.Core.FormalReviews;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.FormalReviews;

/// <summary>「应缴费人员」: one who owes, or has owed until a batch was made.</summary>
/// <param name="Due">Null where the notice sets no fee.</param>
/// <param name="Left">What is still to be paid; null where nobody can say.</param>
/// <param name="Batch">Number of the open batch the person is in; empty: in none.</param>
internal sealed record OwedFee(ReviewCase File, string Applicant, string Unit, string Target, Cited<int>? Due, int? Left, string Batch, Policy Policy)
{
    public bool MayJoinABatch => Left > 0 && Batch.Length == 0;
}

internal static class OwedFees
{
    /// <summary>Those of the cases that have not paid in full and may pay now.</summary>
    public static async Task<IReadOnlyList<OwedFee>> OwedAsync(
        this IQueryable<ReviewCase> cases, ReviewDb db, PolicyStore policies, FieldStore fields, CancellationToken ct)
    {
        var lines = await cases
            .Where(file => file.Stage == Stage.Returned || (file.Stage >= Stage.UnitAudit && file.Stage <= Stage.FeeDue))
            .OrderBy(file => file.Number)
            .LinesAsync(db, fields, ct);
        var ids = lines.Select(line => line.File.Id).ToList();
        var paid = await db.PaidYuanAsync(ids, ct);
        var batches = await (from line in db.FeeBatchLines
                             join batch in db.FeeBatches on line.Batch equals batch.Id
                             where ids.Contains(line.Case) && batch.CancelledAt == null && batch.PaidAt == null
                             select new { line.Case, batch.Number }).ToDictionaryAsync(line => line.Case, line => line.Number, ct);
        var owed = new List<OwedFee>();
        foreach (var line in lines)
        {
            var policy = await policies.PolicyAsync(db, line.File.PolicyHash, ct);
            var (due, already) = (PaidQuery.DueOf(line.Target, policy), paid.GetValueOrDefault(line.File.Id));
            if (EarlyPayment.MayPay(line.File.Stage, policy.Windows) && !FeeTable.IsPaid(already, due))
            {
                owed.Add(new(
                    line.File,
                    line.Applicant,
                    line.Unit,
                    line.Target.Text(SectionCatalogue.Target, "kind") + line.Target.Text(SectionCatalogue.Target, "level"),
                    due,
                    due?.Value - already,
                    batches.GetValueOrDefault(line.File.Id, ""),
                    policy));
            }
        }
        return owed;
    }
}
