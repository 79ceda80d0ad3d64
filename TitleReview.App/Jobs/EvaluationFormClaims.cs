using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rehearsing;
using TitleReview.App.Data.Rows;
using TitleReview.App.Features.FormalReviews;
using TitleReview.Core.FormalReviews;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Jobs;

/// <summary>Whose evaluation form is printed next, and by whom. A print is on record only with its file, in one transaction: whoever is killed has printed it or has not.</summary>
/// <param name="clock">The application's: by it prints are dated.</param>
/// <param name="machine">The machine's own: by it leases run.</param>
public sealed class EvaluationFormClaims(
    IDbContextFactory<ReviewDb> dbs, EvaluationStandings standings, PolicyStore policies, FieldStore fields, DrawBytes draw, NewId newId, TimeProvider clock, TimeProvider machine)
{
    /// <summary>Many times as long as one form may take; renewed with each.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    public sealed record Claim(NoticeId Notice, Guid Lease, string Site, PersonId StartedBy);

    /// <param name="Number">「第几次打印」</param>
    /// <param name="CodeHash">Of the code on the paper.</param>
    public sealed record Item(CaseId Case, int Number, string CodeHash, EvaluationForm Form, EvaluationSeal Seal);

    /// <returns>Null when no batch waits.</returns>
    public async Task<Claim?> TakeAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = machine.UtcNow();
        var waiting = db.EvaluationFormBatches.Where(batch => batch.State == EvaluationFormBatchState.Running && (batch.Lease == null || batch.LeaseEndsAt <= now)).OrderBy(batch => batch.StartedAt).ThenBy(batch => batch.Notice);
        if (!await waiting.AsNoTracking().AnyAsync(ct))
        {
            return null;
        }
        Claim? claim = null;
        var saved = await db.SaveAsync(ct, async () =>
        {
            if (await waiting.FirstOrDefaultAsync(ct) is not { } batch)
            {
                return Verdict.Of(new PageIsStale());
            }
            (batch.Lease, batch.LeaseEndsAt) = (newId(), now + Lease);
            claim = new(batch.Notice, batch.Lease.Value, batch.Site, batch.StartedBy);
            return Verdict.Allowed;
        });
        return saved.IsRefused ? null : claim;
    }

    /// <summary>Who has no print that stands, by case number; none when somebody has stopped the batch, and when the lease is another's. When nobody is left, the batch is done.</summary>
    public async Task<IReadOnlyList<CaseId>> WantedAsync(Claim claim, CancellationToken ct)
    {
        await using var db = await OpenAsync(claim, ct);
        var wanted = (await standings.OfAsync(db, CasesOf(db, claim), ct)).Where(line => line.IsWanted && line.Problem.Length == 0).Select(line => line.Case).ToList();
        return await HoldAsync(db, claim, batch => (batch.State, batch.Lease) = wanted.Count > 0 ? (batch.State, batch.Lease) : (EvaluationFormBatchState.Done, null), ct) ? wanted : [];
    }

    public async Task<bool> IsHeldAsync(Claim claim, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await HeldAsync(db, claim, ct) is not null;
    }

    /// <returns>Null for whoever has got his print meanwhile, or may no longer have one.</returns>
    public async Task<Item?> ComposeAsync(Claim claim, CaseId id, CancellationToken ct)
    {
        await using var db = await OpenAsync(claim, ct);
        if (await CasesOf(db, claim).AsNoTracking().SingleOrDefaultAsync(file => file.Id == id, ct) is not { } file)
        {
            return null;
        }
        var data = await EvaluationData.LoadAsync(db, file, policies, fields, ct);
        var hash = data.Hash;
        if (data.WhetherPrintable.Outcome != Outcome.Pass || await db.EvaluationPrints.AnyAsync(print => print.Case == id && print.DataHash == hash, ct))
        {
            return null;
        }
        var number = await NextNumberAsync(db, id, ct);
        var code = VerificationCode.Of(draw(VerificationCode.Length));
        var (form, seal) = data.Compose(number, code, claim.Site, clock.UtcNow());
        return new(id, number, PrintEvaluationForm.HashOf(code), form, seal);
    }

    /// <summary>Keeps the print, unless the batch was given to another meanwhile, or the person has a print of the same data, or other data: then what was printed here is never given out.</summary>
    public async Task<bool> FinishAsync(Claim claim, Item item, string pdf, CancellationToken ct)
    {
        await using var db = await OpenAsync(claim, ct);
        var now = clock.UtcNow();
        return await HoldAsync(db, claim, _ => { }, ct, async batch =>
        {
            var line = (await standings.OfAsync(db, CasesOf(db, claim).Where(file => file.Id == item.Case), ct)).SingleOrDefault();
            if (line is not { IsWanted: true } || line.DataHash != item.Seal.Hash || await NextNumberAsync(db, item.Case, ct) != item.Number)
            {
                return false;
            }
            db.EvaluationPrints.Add(new EvaluationPrint { Case = item.Case, Number = item.Number, CodeHash = item.CodeHash, DataHash = item.Seal.Hash, Pdf = pdf, By = batch.StartedBy, At = now });
            db.Audit(batch.StartedBy, now, nameof(PrintEvaluationForm), item.Case.ToString(), string.Create(CultureInfo.InvariantCulture, $"print {item.Number}, data {item.Seal.Hash}, batch of {claim.Notice}"));
            return true;
        });
    }

    /// <param name="sentence">Why this one cannot be printed; the others go on.</param>
    public async Task<bool> FailAsync(Claim claim, CaseId id, string sentence, CancellationToken ct)
    {
        await using var db = await OpenAsync(claim, ct);
        var now = clock.UtcNow();
        return await HoldAsync(db, claim, _ => { }, ct, async batch =>
        {
            if (await db.EvaluationFormProblems.AnyAsync(problem => problem.Case == id, ct))
            {
                return false;
            }
            db.EvaluationFormProblems.Add(new EvaluationFormProblem { Case = id, Sentence = sentence, At = now });
            db.Audit(batch.StartedBy, now, "FailEvaluationForm", id.ToString(), $"batch of {claim.Notice}");
            return true;
        });
    }

    /// <summary>Nothing can be printed now: stopped until somebody goes on with it.</summary>
    public async Task StopAsync(Claim claim, string sentence, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        await HoldAsync(db, claim, batch => (batch.State, batch.Lease, batch.Problem) = (EvaluationFormBatchState.Stopped, null, sentence), ct);
    }

    /// <summary>This instance stops: the next may go on at once.</summary>
    public async Task GiveBackAsync(Claim claim, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        await HoldAsync(db, claim, batch => batch.Lease = null, ct);
    }

    // whoever has started it does not print his own
    private static IQueryable<ReviewCase> CasesOf(ReviewDb db, Claim claim) => db.Cases.Where(file => file.Notice == claim.Notice && file.Applicant != claim.StartedBy);

    private static async Task<int> NextNumberAsync(ReviewDb db, CaseId id, CancellationToken ct) =>
        (await db.EvaluationPrints.Where(print => print.Case == id).MaxAsync(print => (int?)print.Number, ct) ?? 0) + 1;

    private async Task<ReviewDb> OpenAsync(Claim claim, CancellationToken ct)
    {
        var db = await dbs.CreateDbContextAsync(ct);
        await db.EnterOfAsync(claim.Notice, ct);
        return db;
    }

    /// <param name="inside">What else is written; false: nothing at all.</param>
    private async Task<bool> HoldAsync(ReviewDb db, Claim claim, Action<EvaluationFormBatch> change, CancellationToken ct, Func<EvaluationFormBatch, Task<bool>>? inside = null) => !(await db.SaveAsync(ct, async () =>
    {
        if (await HeldAsync(db, claim, ct) is not { } batch || (inside is not null && !await inside(batch)))
        {
            return Verdict.Of(new PageIsStale());
        }
        batch.LeaseEndsAt = machine.UtcNow() + Lease;
        change(batch);
        return Verdict.Allowed;
    })).IsRefused;

    private static Task<EvaluationFormBatch?> HeldAsync(ReviewDb db, Claim claim, CancellationToken ct) =>
        db.EvaluationFormBatches.SingleOrDefaultAsync(batch => batch.Notice == claim.Notice && batch.State == EvaluationFormBatchState.Running && batch.Lease == claim.Lease, ct);
}
