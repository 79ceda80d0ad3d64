using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.FormalReviews;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.FormalReviews;

/// <summary>「生成缴费批次」 of people of one unit; the amounts are the policy's.</summary>
public sealed class CreateFeeBatch(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, NewId newId, PolicyStore policies, FieldStore fields)
{
    public sealed record Command(IReadOnlyList<CaseId> Cases);

    /// <param name="Batch">Null when refused.</param>
    public sealed record Result(Verdict Verdict, Guid? Batch, string Number);

    public async Task<Result> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var verdict = OperationMatrix.WhyNot(nameof(CreateFeeBatch), me);
        var chosen = command.Cases.Distinct().ToList();
        if (!verdict.IsRefused && chosen.Count == 0)
        {
            verdict = Verdict.Of(new BatchNeedsPeople());
        }
        if (verdict.IsRefused)
        {
            return new(verdict, null, "");
        }

        var now = clock.UtcNow();
        var (id, number) = (newId(), "");
        db.Audit(me.Person, now, nameof(CreateFeeBatch), id.ToString("N"), $"{chosen.Count} people");
        // decided when nobody else may write: two colleagues must not put one person into two batches
        var saved = await db.SaveAsync(ct, async () =>
        {
            var found = await db.FeeCasesOf(me).AsNoTracking().Where(file => chosen.Contains(file.Id)).OwedAsync(db, policies, fields, ct);
            if (WhyNot(chosen, found) is { IsRefused: true } refused)
            {
                return refused;
            }
            var first = found[0].File;
            var prefix = db.NumberMark + FeeBatchNumber.Prefix(clock.Today().Year);
            var last = await db.FeeBatches.Where(batch => batch.Number.StartsWith(prefix)).MaxAsync(batch => (string?)batch.Number, ct);
            number = db.NumberMark + FeeBatchNumber.Of(clock.Today().Year, FeeBatchNumber.Next(last?[db.NumberMark.Length..]));
            db.FeeBatches.Add(new FeeBatch { Id = id, Number = number, Notice = first.Notice, Office = first.Office, Unit = first.Unit, MadeBy = me.Person, MadeAt = now });
            db.FeeBatchLines.AddRange(found.Select(one => new FeeBatchLine { Batch = id, Case = one.File.Id, Amount = one.Left!.Value }));
            return Verdict.Allowed;
        });
        return saved.IsRefused ? new(saved, null, "") : new(saved, id, number);
    }

    private static Verdict WhyNot(IReadOnlyList<CaseId> chosen, IReadOnlyList<OwedFee> found)
    {
        if (found.Count < chosen.Count)
        {
            // of what is not there, or not this person's, not even a number is said
            return Verdict.Of(new CaseNotFound());
        }
        var changed = found.Where(one => !one.MayJoinABatch).Select(one => one.File.Number).ToList();
        return Verdict.Of(
            changed.Count > 0 ? new BatchPeopleChanged(changed) : null,
            found.Select(one => (one.File.Notice, one.File.Unit)).Distinct().Count() > 1 ? new BatchNeedsOneUnit() : null);
    }
}
