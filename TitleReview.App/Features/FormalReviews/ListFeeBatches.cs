using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.FormalReviews;

/// <summary>「缴费批次」: who of a unit owes under which notice, and the batches made so far.</summary>
public sealed class ListFeeBatches(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies, FieldStore fields)
{
    public const int PageSize = 20;

    /// <param name="Batch">The open batch the person is in; empty: in none.</param>
    public sealed record Person(CaseId Case, string Number, string Applicant, string Target, Cited<int>? Due, int? Left, string Batch, bool MayJoin);

    /// <param name="Deadline">In words, with its clause; empty where none is set.</param>
    public sealed record Group(NoticeId Notice, string Title, OrganisationId Unit, string UnitName, string Deadline, IReadOnlyList<Person> People);

    public sealed record Row(Guid Id, string Number, string Notice, string Unit, int People, int Yuan, DateTime MadeAt, DateTime? PaidAt, bool IsCancelled)
    {
        public bool IsOpen => PaidAt is null && !IsCancelled;
    }

    public sealed record View(IReadOnlyList<Group> Owing, IReadOnlyList<Row> Batches, int Total, IReadOnlyList<OrganisationId> Organisations);

    /// <summary>Null when the page is not for this person.</summary>
    public async Task<View?> HandleAsync(int page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ListFeeBatches), me).IsRefused)
        {
            return null;
        }
        var owed = await db.FeeCasesOf(me).AsNoTracking().OwedAsync(db, policies, fields, ct);
        var groups = new List<Group>();
        foreach (var group in owed.GroupBy(one => (one.File.Notice, one.File.Unit, one.Unit)).OrderBy(group => group.Key.Item3, StringComparer.Ordinal))
        {
            var policy = group.First().Policy;
            var deadline = Core.FormalReviews.PaymentDeadline.Of(policy, await db.PayByAsync(group.Key.Notice, ct));
            groups.Add(new Group(
                group.Key.Notice,
                policy.Title,
                group.Key.Item2,
                group.Key.Item3,
                deadline is null ? "" : $"{deadline.Sentence}（{Citation.Basis(deadline.Source, deadline.Confidence)}）",
                [.. group.Select(one => new Person(one.File.Id, one.File.Number, one.Applicant, one.Target, one.Due, one.Left, one.Batch, one.MayJoinABatch))]));
        }
        var mine = db.FeeBatchesOf(me).AsNoTracking();
        var batches = await mine.OrderByDescending(batch => batch.MadeAt).ThenByDescending(batch => batch.Number)
            .Skip(Paging.Skip(page, PageSize)).Take(PageSize)
            .Select(batch => new Row(
                batch.Id,
                batch.Number,
                db.Notices.Where(notice => notice.Id == batch.Notice).Select(notice => notice.Title).Single(),
                db.Organisations.Where(unit => unit.Id == batch.Unit).Select(unit => unit.Name).Single(),
                db.FeeBatchLines.Count(line => line.Batch == batch.Id),
                db.FeeBatchLines.Where(line => line.Batch == batch.Id).Sum(line => line.Amount),
                batch.MadeAt,
                batch.PaidAt,
                batch.CancelledAt != null))
            .ToListAsync(ct);
        return new View(groups, batches, await mine.CountAsync(ct), [.. FeeScope.UnitsOf(me), .. FeeScope.OfficesOf(me)]);
    }
}
