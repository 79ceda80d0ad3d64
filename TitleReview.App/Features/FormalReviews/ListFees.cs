using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Applications;
using TitleReview.Core.FormalReviews;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.FormalReviews;

/// <summary>「缴费名单」: who owes how much by which clause, or who has paid.</summary>
public sealed class ListFees(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies, FieldStore fields)
{
    public const int PageSize = 20;

    /// <param name="Due">Null where the notice sets no fee.</param>
    /// <param name="Window">When payment counts, in words; empty where the notice sets no time.</param>
    public sealed record Row(
        CaseId Case, int Version, string Number, string Applicant, string Unit, string Target, Cited<int>? Due, int Paid, string Window, FeePayment? Payment, Verdict WhyNotRecord)
    {
        /// <summary>Before the formal review: it is recorded by another act, and moves nothing.</summary>
        public bool IsEarly { get; init; }

        /// <summary>What is still owed; null where the notice sets no fee.</summary>
        public int? Left => Due?.Value - Paid;
    }

    public sealed record View(IReadOnlyList<Row> Rows, int Total, bool IsFinance, IReadOnlyList<OrganisationId> Offices);

    /// <summary>Null when the page is not for this person.</summary>
    public async Task<View?> HandleAsync(string? filter, bool isPaid, int page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ListFees), me).IsRefused)
        {
            return null;
        }
        var early = await EarlyPoliciesAsync(db, me, ct);
        var found = db.CasesOfOffices(me, Role.FinanceOffice, Role.CommitteeOffice)
            .Where(file => isPaid
                ? file.Stage != Stage.FeeDue && db.FeePayments.Any(payment => payment.Case == file.Id)
                : file.Stage == Stage.FeeDue
                    || (early.Contains(file.PolicyHash) && (file.Stage == Stage.Returned || (file.Stage >= Stage.UnitAudit && file.Stage <= Stage.FormalReview)) && !db.FeePayments.Any(payment => payment.Case == file.Id)))
            .Matching(db, filter);
        var lines = await found
            .OrderBy(file => file.StageSince).ThenBy(file => file.Number)
            .Skip(Paging.Skip(page, PageSize)).Take(PageSize)
            .LinesAsync(db, fields, ct);
        var shown = lines.Select(line => line.File.Id).ToList();
        var payments = (await db.FeePayments.AsNoTracking().Where(payment => shown.Contains(payment.Case)).OrderBy(payment => payment.PaidAt).ToListAsync(ct)).ToLookup(payment => payment.Case);
        var rows = new List<Row>();
        foreach (var line in lines)
        {
            rows.Add(await RowAsync(db, me, line, [.. payments[line.File.Id]], ct));
        }
        return new View(rows, await found.CountAsync(ct), me.Holds(Role.FinanceOffice), [.. me.Roles.Select(held => held.Organisation)]);
    }

    /// <summary>Of the notices that close payment with filing.</summary>
    private async Task<IReadOnlyList<string>> EarlyPoliciesAsync(ReviewDb db, Actor me, CancellationToken ct)
    {
        var offices = FeeScope.OfficesOf(me);
        var early = new List<string>();
        foreach (var hash in await PolicyStore.EverOf(db, offices).ToListAsync(ct))
        {
            if (EarlyPayment.IsOpen((await policies.PolicyAsync(db, hash, ct)).Windows))
            {
                early.Add(hash);
            }
        }
        return early;
    }

    private async Task<Row> RowAsync(ReviewDb db, Actor me, CaseLine line, IReadOnlyList<FeePayment> payments, CancellationToken ct)
    {
        var policy = await policies.PolicyAsync(db, line.File.PolicyHash, ct);
        var (form, isEarly) = (line.Target, EarlyPayment.IsEarly(line.File.Stage));
        return new Row(
            line.File.Id,
            line.File.Version,
            line.File.Number,
            line.Applicant,
            line.Unit,
            form.Text(SectionCatalogue.Target, "kind") + form.Text(SectionCatalogue.Target, "level"),
            PaidQuery.DueOf(form, policy),
            payments.Sum(payment => payment.Amount),
            policy.Windows.Pay.Value?.ToString() ?? "",
            payments is [.., var last] ? last : null,
            OperationMatrix.WhyNot(isEarly ? nameof(RecordEarlyFee) : nameof(RecordFee), me, line.File)) { IsEarly = isEarly };
    }
}
