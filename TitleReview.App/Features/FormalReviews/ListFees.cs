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
        CaseId Case, int Version, string Number, string Applicant, string Unit, string Target, Cited<int>? Due, string Window, FeePayment? Payment, Verdict WhyNotRecord);

    public sealed record View(IReadOnlyList<Row> Rows, int Total, IReadOnlyList<OrganisationId> Offices);

    /// <summary>Null when the page is not for this person.</summary>
    public async Task<View?> HandleAsync(string? filter, bool isPaid, int page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ListFees), me).IsRefused)
        {
            return null;
        }
        var found = db.CasesOfOffices(me, Role.FinanceOffice, Role.CommitteeOffice)
            .Where(file => isPaid ? db.FeePayments.Any(payment => payment.Case == file.Id) : file.Stage == Stage.FeeDue)
            .Matching(db, filter);
        var lines = await found
            .OrderBy(file => file.StageSince).ThenBy(file => file.Number)
            .Skip(Paging.Skip(page, PageSize)).Take(PageSize)
            .LinesAsync(db, fields, ct);
        var shown = lines.Select(line => line.File.Id).ToList();
        var payments = await db.FeePayments.AsNoTracking().Where(payment => shown.Contains(payment.Case)).ToDictionaryAsync(payment => payment.Case, ct);
        var rows = new List<Row>();
        foreach (var line in lines)
        {
            rows.Add(await RowAsync(db, me, line, payments.GetValueOrDefault(line.File.Id), ct));
        }
        return new View(rows, await found.CountAsync(ct), [.. me.Roles.Select(held => held.Organisation)]);
    }

    private async Task<Row> RowAsync(ReviewDb db, Actor me, CaseLine line, FeePayment? payment, CancellationToken ct)
    {
        var policy = await policies.PolicyAsync(db, line.File.PolicyHash, ct);
        var due = line.Target is var form && form.Kind() is { } kind && form.Level() is { } level ? FeeTable.Find(kind, level, policy.Fees) : null;
        return new Row(
            line.File.Id,
            line.File.Version,
            line.File.Number,
            line.Applicant,
            line.Unit,
            form.Text(SectionCatalogue.Target, "kind") + form.Text(SectionCatalogue.Target, "level"),
            due,
            policy.Windows.Pay.Value?.ToString() ?? "",
            payment,
            OperationMatrix.WhyNot(nameof(RecordFee), me, line.File));
    }
}
